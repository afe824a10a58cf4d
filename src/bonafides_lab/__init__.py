"""The laboratory: simulated vendors whose truth we set, to prove what is measured and to try faults."""
