"""What several probes need to score an answer."""
