<<<<<<< HEAD
"""Datasets: tables, cards, manifests, tracking metadata, and the checks over them."""
=======
"""Datasets: what their files, cards and tracking metadata say, and the checks on it."""
>>>>>>> code
