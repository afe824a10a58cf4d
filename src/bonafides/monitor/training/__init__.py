"""What a change does to the vendor's right to train on what the customer enters."""
