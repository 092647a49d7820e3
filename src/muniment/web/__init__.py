"""The server: pushed bundles become records that a small team works on."""
