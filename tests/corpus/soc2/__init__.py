"""Reports of service auditors about invented companies, with answer keys: what the reader of SOC reports is measured on."""
