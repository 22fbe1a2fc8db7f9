"""WebAnno TSV 3: what INCEpTION reads. A file is a document of sentences and tokens, with columns for what is said.

    #FORMAT=WebAnno TSV 3.3
    #T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value


    #Text=زار وسوريا أمس.
    1-1	0-3	زار	_
    1-2	4-10	وسوريا	_
    1-2.1	5-10	سوريا	location
    1-3	11-14	أمس	date

Offsets are UTF-16 units. A label is the feature `value` of a layer, else the layer's name; the other features are
attributes. Values that are no text are JSON (see `values`). Several documents in one file stand one after another, each
with its own header. Source: WebAnno's user guide, appendix "WebAnno TSV 3.3".
"""
