"""Tables as people have them: CSV and XLSX, read with limits and written without formulas."""
