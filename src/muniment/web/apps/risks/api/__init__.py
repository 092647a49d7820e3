"""Routes of risks and proposals."""

from muniment.web.apps.risks.api.methods import router as methods
from muniment.web.apps.risks.api.money import of_risks as money_of_risks
from muniment.web.apps.risks.api.money import simulations, tolerances
from muniment.web.apps.risks.api.plans import looks, plans, rows
from muniment.web.apps.risks.api.risks import router as risks
from muniment.web.apps.risks.api.stages import router as stages
from muniment.web.apps.risks.api.together import of_risks as together
from muniment.web.apps.risks.api.together import of_treatments as treatments_together
from muniment.web.apps.risks.api.treatments import of_risks
from muniment.web.apps.risks.api.treatments import router as treatments

# What has a word of its own comes before what has a reference.
ROUTERS = [
    ("/risk-methods", methods),
    ("/risk-asks", looks),
    ("/treatments", treatments_together),
    ("/treatments", treatments),
    ("/treatment-plans", plans),
    ("/treatment-plan-rows", rows),
    ("/simulations", simulations),
    ("/loss-tolerance", tolerances),
    ("/risks", together),
    ("/risks", stages),
    ("/risks", money_of_risks),
    ("/risks", of_risks),
    ("/risks", risks),
]
