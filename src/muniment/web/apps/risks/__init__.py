"""Risks: what software proposes and what people adopt."""
