"""Example packets of invented vendors, and the script that builds their binary files."""
