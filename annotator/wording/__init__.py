"""Every sentence a person reads, in English, marked for translation. No Qt: the window translates, commands print."""
