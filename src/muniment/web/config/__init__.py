"""How the server is put together: settings, addresses, the WSGI application."""
