"""Pure code: streams and dataclasses in, dataclasses out. No server, environment or printing."""
