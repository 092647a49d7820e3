"""Trains the model that is served."""

import joblib
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

SEED = 7


def main() -> None:
    """Read the features, fit, and write the model."""
    features = pd.read_csv("data/features.csv")
    labels = features.pop("left")
    x_train, x_test, y_train, y_test = train_test_split(features, labels, random_state=SEED)
    model = make_pipeline(
        StandardScaler(), RandomForestClassifier(n_estimators=60, random_state=SEED)
    )
    model.fit(x_train, y_train)
    print(f"accuracy {model.score(x_test, y_test):.3f} on {len(y_test)} held-out customers")
    joblib.dump(model, "models/churn.joblib")


if __name__ == "__main__":
    main()
