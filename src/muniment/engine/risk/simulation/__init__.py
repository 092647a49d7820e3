"""What risks cost in a year, in money: a Monte Carlo simulation of scenarios of loss.

A scenario says how often something happens and what it costs when it does. Many years are drawn;
what each of them cost gives the mean, the percentiles and the chance of losing more than an amount,
without a treatment (*inherent*) and with it (*residual*). ``docs/simulation.md`` has the formulas.

``scenarios`` says what a scenario is, ``scenario_table`` reads one from plain values,
``scenario_file`` several from TOML, ``inputs`` names what a result was computed from, ``simulate``
computes it, ``outcome`` holds it, ``tolerance`` compares it, ``report`` writes it. Only
``simulate`` needs NumPy, and imports it when called: whether a result is stale is known without.

Out of scope: where the figures come from, scenarios that depend on each other, currencies.
"""
