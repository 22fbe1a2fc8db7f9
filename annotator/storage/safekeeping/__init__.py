"""What stands between a person's work and a bad day: backups, recovery, the emergency file."""
