"""Tables with the columns of well-known public ones; the rows are made up.

The first group is about things: it must stay silent. The second is about people.
"""

import random

import pytest

from muniment.engine.datasets.delimited import read_delimited
from muniment.engine.datasets.windows import Window
from muniment.engine.privacy.categories import Category, Tier
from muniment.engine.privacy.exposure import exposure

chance = random.Random(3)
FIRST = ["Owen", "Anna", "Jack", "Laina", "Edith", "Carl", "Maria", "Jonas"]
LAST = ["Braund", "Heikkinen", "Allen", "Moran", "McCarthy", "Palsson", "Nasser", "Sandstrom"]


def number(low, high, digits=2):
    return lambda n: f"{chance.uniform(low, high):.{digits}f}"


def whole(low, high):
    return lambda n: str(chance.randint(low, high))


def one(*options):
    return lambda n: chance.choice(options)


def serial(n):
    return str(n + 1)


def person(n):
    return f'"{chance.choice(LAST)}, Mr. {chance.choice(FIRST)} {chr(65 + n % 26)}"'


def words(n):
    return " ".join(
        chance.choice(["good", "film", "the", "plot", "was", "slow"]) for _ in range(12)
    )


THINGS = {
    "iris": {
        "sepal length (cm)": number(4, 8),
        "petal width (cm)": number(0, 3),
        "species": one("setosa", "virginica"),
    },
    "california housing": {
        "MedInc": number(0, 15, 4),
        "HouseAge": whole(1, 52),
        "AveRooms": number(1, 9, 6),
        "Population": whole(3, 5000),
        "Latitude": number(32, 42, 4),
        "Longitude": number(-124, -114, 4),
        "MedHouseVal": number(0, 5, 3),
    },
    "wine quality": {
        "fixed acidity": number(4, 16),
        "residual sugar": number(0, 16),
        "alcohol": number(8, 15),
        "quality": whole(3, 8),
    },
    "penguins": {
        "species": one("Adelie", "Gentoo"),
        "island": one("Biscoe", "Dream"),
        "body_mass_g": whole(2700, 6300),
        "sex": one("male", "female", ""),
    },
    "tips": {
        "total_bill": number(3, 50),
        "tip": number(1, 10),
        "sex": one("Male", "Female"),
        "smoker": one("Yes", "No"),
        "day": one("Sun", "Sat"),
        "size": whole(1, 6),
    },
    "motor racing": {
        "raceId": serial,
        "race": one("Monza", "Spa", "Suzuka"),
        "constructor": one("Alpha", "Beta"),
        "points": whole(0, 25),
    },
    "shop products": {
        "product_id": serial,
        "name": one("Red Mug", "Blue Mug", "Big Bowl"),
        "price": number(1, 99),
        "ean": lambda n: str(4_006_381_000_000 + n * 7919),
        "description": words,
    },
    "sensor faults": {
        "ip": lambda n: f"10.0.{n % 9}.{n % 250 + 1}",
        "mac": lambda n: f"sensor-{n}",
        "firmware": lambda n: f"2.{n % 3}.{n % 9}.{n % 5}",
        "health": one("ok", "degraded"),
        "condition": one("dry", "wet"),
        "timestamp": lambda n: str(1_700_000_000_000 + n * 60_000),
    },
    "film reviews": {"review": words, "sentiment": one("pos", "neg")},
    "stock prices": {
        "Date": lambda n: f"2024-{n % 12 + 1:02}-{n % 28 + 1:02}",
        "Close": number(9, 99),
    },
    "card fraud, anonymised": {
        "Time": whole(0, 170_000),
        "V1": number(-5, 5, 12),
        "V2": number(-5, 5, 12),
        "Amount": number(0, 900),
        "Class": one("0", "1"),
    },
    "flights": {
        "tail_number": lambda n: f"N{chance.randint(100, 999)}AA",
        "carrier": one("AA", "DL"),
        "origin": one("JFK", "LAX"),
        "order_no": lambda n: f"4{chance.randrange(10**15):015}",
    },
    "code search": {
        "repo": lambda n: f"acme/project-{n}",
        "path": lambda n: f"src/module_{n}.py",
        "sha": lambda n: f"{chance.getrandbits(160):040x}",
        "content": lambda n: f'"@decorator def f{n}(x): return x"',
    },
    "cities": {
        "city": one("Lund", "Oslo", "Bonn"),
        "country": one("SE", "NO", "DE"),
        "lat": number(50, 60, 5),
        "lng": number(5, 15, 5),
        "capital": one("primary", "admin", ""),
    },
}
PEOPLE = {
    "passengers of a ship": (
        {
            "PassengerId": serial,
            "Survived": one("0", "1"),
            "Name": person,
            "Sex": one("male", "female"),
            "Age": whole(1, 80),
            "Ticket": lambda n: f"PC {17000 + n}",
            "Fare": number(5, 500),
        },
        {Category.PERSON_KEY, Category.NAME, Category.GENDER, Category.AGE},
    ),
    "census": (
        {
            "age": whole(17, 90),
            "education": one("HS-grad", "Bachelors"),
            "marital-status": one("Divorced", "Never-married"),
            "occupation": one("Sales", "Craft-repair"),
            "race": one("White", "Black", "Other"),
            "sex": one("Male", "Female"),
            "hours-per-week": whole(1, 99),
            "native-country": one("United-States", "Cuba"),
        },
        {
            Category.AGE,
            Category.EDUCATION,
            Category.MARITAL_STATUS,
            Category.OCCUPATION,
            Category.ETHNICITY,
            Category.GENDER,
            Category.NATIONALITY,
        },
    ),
    "film ratings": (
        {"userId": whole(1, 900), "movieId": whole(1, 900), "rating": number(0, 5, 1)},
        {Category.PERSON_KEY},
    ),
    "diabetes": (
        {
            "Pregnancies": whole(0, 12),
            "Glucose": whole(60, 200),
            "BMI": number(18, 50, 1),
            "Age": whole(21, 80),
            "Outcome": one("0", "1"),
        },
        {Category.HEALTH, Category.AGE},
    ),
    "churn": (
        {
            "customer_id": lambda n: f"C-{n:05}",
            "email": lambda n: f"{FIRST[n % 8].lower()}.{n}@firma.se",
            "phone": lambda n: f"+46 70 {1_000_000 + n * 37}",
            "plz": lambda n: f"{10000 + n * 13}",
            "tenure": whole(0, 70),
        },
        {Category.PERSON_KEY, Category.EMAIL, Category.PHONE, Category.POSTCODE},
    ),
    "Personalakte": (
        {
            "Vorname": lambda n: FIRST[n % 8],
            "Nachname": lambda n: LAST[n % 8],
            "Geburtsdatum": lambda n: f"{n % 28 + 1:02}.{n % 12 + 1:02}.19{60 + n % 40}",
            "Straße": lambda n: f"Lange Straße {n + 1}",
            "Konfession": one("rk", "ev", "--"),
        },
        {
            Category.NAME,
            Category.BIRTH_DATE,
            Category.ADDRESS,
            Category.RELIGION,
        },
    ),
}


def exposed(columns, rows=120):
    lines = [",".join(columns)]
    lines += [",".join(cell(n) for cell in columns.values()) for n in range(rows)]
    data = ("\n".join(lines) + "\n").encode()
    table = read_delimited(iter([Window(data, first=True, whole=True)]))
    assert [column.name for column in table.columns] == list(columns)
    found = exposure((column.name, column.personal) for column in table.columns)
    return {item.match.category for item in found}


@pytest.mark.parametrize("columns", THINGS.values(), ids=THINGS)
def test_tables_about_things_stay_silent(columns):
    assert exposed(columns) == set()


@pytest.mark.parametrize(("columns", "expected"), PEOPLE.values(), ids=PEOPLE)
def test_tables_about_people_are_found(columns, expected):
    assert exposed(columns) == expected


def test_identifiers_are_among_what_is_found():
    tiers = {category.tier for _, found in PEOPLE.values() for category in found}
    assert tiers == {Tier.IDENTIFIER, Tier.SPECIAL, Tier.PSEUDONYM, Tier.QUASI}
