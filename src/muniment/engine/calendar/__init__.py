"""What falls due when: recurrence rules, ends of days, and how an occurrence was kept. Pure.

Rules are a subset of RFC 5545 that never passes over a period in silence (``rules``); they become
days by python-dateutil (``expansion``). Days are the organisation's: an occurrence is a day, not a
moment, so no change of the clock moves it (``days``). ``keeping`` says how each was kept,
``ical`` writes days for calendar programs.

Out of scope: public holidays. A working day is Monday to Friday.
"""
