"""Label Studio: a list of tasks in JSON, with the labelling configuration beside it.

    [{"data": {"text": "…"}, "annotations": [{"result": [
      {"id": "1-1", "from_name": "label", "to_name": "text", "type": "labels",
       "value": {"start": 4, "end": 18, "text": "…", "labels": ["actor"]}},
      {"type": "relation", "from_id": "1-3", "to_id": "1-1", "labels": ["speaker"]}]}]}]

What is said of one region more is a result with the region's id; ours is `attributes`, a list of `name=value` with
values as in `standoff.values`, and a note is the region's `meta`. Offsets are code points; older versions counted
UTF-16 units. Source: Label Studio's documentation, "Task format" and "Export annotations".
"""
