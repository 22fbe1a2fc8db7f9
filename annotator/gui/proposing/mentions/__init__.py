"""All mentions of a name: found, shown in their lines with a tick each, and labelled in one step."""
