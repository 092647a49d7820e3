"""The reports of ``muniment scan``: text, JSON, SARIF and CycloneDX, written while files go by."""
