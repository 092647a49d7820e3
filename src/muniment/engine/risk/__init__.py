"""Risk proposals. Software proposes with reasons; people adopt."""
