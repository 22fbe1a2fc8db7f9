"""`jsonl`: one document a line with everything the project knows, so that importing it gives the same project.

The label set and the annotators stand in the first line. On import only `text` is required, and
`start`, `end` and `label` of each annotation; keys this program does not know are kept in `metadata`.
"""
