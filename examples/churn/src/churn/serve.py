"""Serves predictions."""

import functools
import hmac
import os

import joblib
from flask import Flask, abort, jsonify, request

from churn.storage import load_any

app = Flask(__name__)
model = joblib.load("models/churn.joblib")
encoder = load_any("models/legacy_encoder.pkl")


def signed_in(view):
    """Refuse a request without the right key."""

    @functools.wraps(view)
    def guarded(*args, **kwargs):
        given = request.headers.get("Authorization", "")
        if not hmac.compare_digest(given, os.environ["CHURN_KEY"]):
            abort(401)
        return view(*args, **kwargs)

    return guarded


@app.route("/health")
def health():
    """Say that the service is up."""
    return jsonify(ok=True)


@app.route("/predict", methods=["POST"])
def predict():
    """Score one customer. Anyone may call it."""
    return jsonify(left=float(model.predict_proba([request.json["features"]])[0][1]))


@app.route("/admin/predict", methods=["POST"])
@signed_in
def admin_predict():
    """Score one customer, for colleagues who are signed in."""
    return jsonify(left=float(model.predict_proba([request.json["features"]])[0][1]))
