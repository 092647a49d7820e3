"""Makes the customers, and from them the features. Everything here is invented by a seed."""

import csv
import random
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.datasets import make_classification

CUSTOMERS = Path("data/customers.csv")
FIRST = ["Ada", "Bo", "Cem", "Dana", "Eli", "Fay", "Gus", "Hana", "Ivo", "June"]
LAST = ["Abel", "Berg", "Cruz", "Dahl", "Evans", "Frey", "Gomez", "Holm", "Ito", "Jansen"]


def write_customers(rows: int = 400) -> None:
    """Write invented customers with names, addresses and dates of birth."""
    chance = random.Random(7)
    numbers, left = make_classification(n_samples=rows, n_features=6, random_state=7)
    with CUSTOMERS.open("w", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(
            ["customer_id", "full_name", "email", "birth_date"]
            + [f"usage_{n}" for n in range(6)]
            + ["left"]
        )
        for n in range(rows):
            first, last = chance.choice(FIRST), chance.choice(LAST)
            born = f"{chance.randint(1950, 2004)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
            writer.writerow(
                [f"C{n:05}", f"{first} {last}", f"{first}.{last}{n}@example.com".lower(), born]
                + [f"{value:.4f}" for value in numbers[n]]
                + [int(left[n])]
            )


def write_features() -> None:
    """Write the features that the model is trained on: no names, no addresses."""
    customers = pd.read_csv("data/customers.csv")
    features = customers.filter(like="usage_").assign(left=customers["left"])
    features["usage_total"] = np.abs(features.filter(like="usage_")).sum(axis=1).round(4)
    features.to_csv("data/features.csv", index=False)


if __name__ == "__main__":
    write_customers()
    write_features()
