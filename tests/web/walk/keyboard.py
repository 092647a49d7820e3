"""Goes through a page with the Tab key alone, as somebody without a mouse does."""

from __future__ import annotations

from typing import Any

_LISTEN = """() => {
  window.onTabs?.heard.abort();
  const heard = new AbortController();
  const seen = new Set(), said = [];
  const name = e => e.outerHTML.replace(/\\s+/g, " ").slice(0, 120);
  const shown = e => {
    const style = getComputedStyle(e);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1)
      || style.boxShadow !== "none";
  };
  const covered = e => {
    const box = e.getBoundingClientRect();
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    if (right <= left || bottom <= top) return "off the screen";
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return hit === null || e.contains(hit) || hit.contains(e) ? "" : `under ${name(hit)}`;
  };
  window.onTabs = {
    heard,
    stops: () => {
      const kinds = "a[href], button, input, select, textarea, summary, [tabindex]";
      const radios = new Set();
      return [...document.querySelectorAll(kinds)].filter(e => {
        if (e.tabIndex < 0 || e.disabled || e.type === "hidden") return false;
        if (!e.checkVisibility()) return false;
        if (e.type !== "radio") return true;
        const group = `${e.form?.action}:${e.name}`;
        return !radios.has(group) && radios.add(group);
      });
    },
    left: () => window.onTabs.stops().filter(e => !seen.has(e)
      && !(e.type === "radio" && [...seen].some(s => s.name === e.name))).map(name),
    said: () => said,
  };
  document.addEventListener("focusin", event => {
    const e = event.target;
    if (seen.has(e)) return;
    seen.add(e);
    if (!shown(e)) said.push(`focus is not shown on ${name(e)}`);
    const where = covered(e);
    if (where) said.push(`${name(e)} is ${where}`);
  }, { signal: heard.signal });
  document.activeElement?.blur();
}"""
_MOST = 600


def keyboard_faults(page: Any) -> list[str]:
    """Return what the Tab key does not reach, does not show, or does not come out of.

    Looks at what is shown, on the screen that is set: what a menu holds, only while it is open.
    """
    page.evaluate(_LISTEN)
    stops = page.evaluate("window.onTabs.stops().length")
    # A field for a day has stops of its own: day, month, year, and the calendar.
    days = page.locator("input[type=date]").count()
    for _ in range(min(stops + 3 * days + 2, _MOST)):
        page.keyboard.press("Tab")
    found: list[str] = page.evaluate("window.onTabs.said()")
    if stops <= _MOST:
        found += [f"not reached: {one}" for one in page.evaluate("window.onTabs.left()")]
    page.evaluate("document.activeElement.blur()")
    return found
