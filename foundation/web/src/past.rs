//! Looking back: what the control that goes back in time reaches, and the links of a page of the past, which keep its instant.

use kernel::{Lang, Timestamp};
use serde::Serialize;

use crate::{Fault, Shell};

/// Seconds that the slider shows on each side of the instant: so that a hand finds a minute in it, however old the journal is.
const REACH: i64 = 12 * 3600;
const SECOND: i64 = 1_000_000;

/// What the control reaches; `ui.past` in templates.
#[derive(Debug, Clone, Serialize)]
pub struct Past {
    /// The first instant that there is something to see of: its field takes none before.
    pub first: Timestamp,
    /// Left end of the slider.
    pub from: Timestamp,
    /// Right end of the slider.
    pub to: Timestamp,
    /// Whether its right end is the present.
    pub present: bool,
    /// What the page's address asks for besides, so that going to another instant keeps it.
    pub asked: Vec<(String, String)>,
}

impl Past {
    /// At `shown`, or at the present, of what began at `first`. `query` is what the address asks for, without the instant.
    pub(crate) fn of(first: Timestamp, shown: Option<Timestamp>, now: Timestamp, query: &str) -> Self {
        let at = shown.unwrap_or(now);
        // The slider and the field count whole seconds; at the first of them what began is known.
        let first = Timestamp((first.0 + SECOND - 1).div_euclid(SECOND) * SECOND).min(at);
        let near = now.0 - first.0 <= 2 * REACH * SECOND;
        let from = if near { first } else { at.plus_seconds(-REACH).max(first) };
        let to = if near { now } else { at.plus_seconds(REACH).min(now) };
        let asked = serde_html_form::from_str(query.trim_start_matches('?')).unwrap_or_default();
        Self { first, from, to: to.max(from), present: to >= now, asked }
    }
}

impl Shell {
    /// When the first entry of the journal was recorded.
    pub(crate) fn began(&self) -> Result<Timestamp, Fault> {
        if let Some(at) = self.0.began.get() {
            return Ok(*at);
        }
        let first = self.live().next_of(None, 0, 1)?;
        Ok(first
            .first()
            .map_or_else(|| self.now(), |entry| *self.0.began.get_or_init(|| entry.header.recorded.at)))
    }
}

/// The same page, each of whose links within this place leads to the instant that it shows; and each form that asks for another view of
/// it. A link marked `data-present` is left: it leads out.
pub(crate) fn keep(html: &str, lang: Lang, at: Timestamp) -> String {
    let keeping = Keeping { home: format!("/{lang}/"), instant: at.rfc3339() };
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        out.push('<');
        let (tag, more) =
            if after.starts_with(|c: char| c.is_ascii_alphabetic()) { tag(after) } else { ("", after) };
        keeping.tag(tag, &mut out);
        rest = more;
    }
    out.push_str(rest);
    out
}

/// Up to the end of a tag, with its `>`; one inside quotes is no end.
fn tag(text: &str) -> (&str, &str) {
    let mut quote = None;
    let end = text.find(|c: char| {
        match quote {
            Some(open) if c == open => quote = None,
            None if c == '"' || c == '\'' => quote = Some(c),
            None => return c == '>',
            Some(_) => {}
        }
        false
    });
    end.and_then(|at| text.split_at_checked(at + 1)).unwrap_or((text, ""))
}

/// Links that lead out of the instant, or to the next one.
const OUT: [&str; 2] = [" data-present", " data-past-step"];

struct Keeping {
    home: String,
    instant: String,
}

impl Keeping {
    fn tag(&self, tag: &str, out: &mut String) {
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
        let attribute = match name {
            "a" => " href=\"",
            _ => " data-href=\"",
        };
        let value = tag.split_once(attribute).and_then(|(_, after)| after.split_once('"'));
        match (value, tag.split_once(attribute)) {
            (Some((address, after)), Some((before, _))) if !OUT.iter().any(|out| tag.contains(out)) => {
                out.extend([before, attribute, &self.address(address), "\"", after]);
            }
            _ => out.push_str(tag),
        }
        if name == "form" && tag.contains(" method=\"get\"") && !tag.contains(" data-as-of-form") {
            out.extend(["<input type=\"hidden\" name=\"as_of\" value=\"", &self.instant, "\">"]);
        }
    }

    /// An address as it stands in an attribute, with the instant; what names one, or leads elsewhere, stays.
    fn address(&self, written: &str) -> String {
        let (address, place) = written.split_once('#').map_or((written, None), |(a, p)| (a, Some(p)));
        let own = address.starts_with(&self.home) || address.starts_with('?');
        let named = ["?as_of", "&amp;as_of", "&as_of"].iter().any(|name| {
            let after = address.split_once(name).map(|(_, after)| after);
            after.is_some_and(|after| after.starts_with('=') || after.starts_with("_local="))
        });
        if !own || named {
            return written.to_owned();
        }
        let join = match address.split_once('?') {
            None => "?",
            Some((_, "")) => "",
            Some(_) => "&amp;",
        };
        let place = place.map(|p| format!("#{p}")).unwrap_or_default();
        format!("{address}{join}as_of={}{place}", self.instant)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AT: Timestamp = Timestamp::from_seconds(1_790_000_000);

    #[test]
    fn the_links_of_a_past_page_keep_its_instant() {
        let iso = AT.rfc3339();
        for (written, kept) in [
            ("<a href=\"/en/orders\">", format!("<a href=\"/en/orders?as_of={iso}\">")),
            (
                "<a class='x>y' href=\"/en/log?q=1#e\">",
                format!("<a class='x>y' href=\"/en/log?q=1&amp;as_of={iso}#e\">"),
            ),
            ("<a href=\"?\" id=\"x\">", format!("<a href=\"?as_of={iso}\" id=\"x\">")),
            ("<a href=\"?scope=all\">", format!("<a href=\"?scope=all&amp;as_of={iso}\">")),
            ("<tr data-href=\"/en/plans/1\">", format!("<tr data-href=\"/en/plans/1?as_of={iso}\">")),
            (
                "<form method=\"get\" class=\"filters\">",
                format!(
                    "<form method=\"get\" class=\"filters\"><input type=\"hidden\" name=\"as_of\" value=\"{iso}\">"
                ),
            ),
        ] {
            assert_eq!(keep(&format!("é {written} < {written}"), Lang::En, AT), format!("é {kept} < {kept}"));
        }
    }

    #[test]
    fn what_leads_elsewhere_or_names_an_instant_stays_as_it_is() {
        for same in [
            "<a href=\"/en/log\" data-present>",
            "<a href=\"#main\">",
            "<a href=\"/nl/log?as_of=x\">",
            "<a href=\"/en/log?q=1&amp;as_of=2026-07-24T00:10:00Z\">",
            "<a href=\"/en/log?as_of_local=2026-07-24T00:10\">",
            "<a href=\"https://elsewhere.test/en/\">",
            "<link href=\"/en/app.webmanifest\">",
            "<form method=\"post\" action=\"/en/orders\">",
            "<form method=\"get\" data-as-of-form>",
            "<p title=\"unfinished",
        ] {
            assert_eq!(keep(same, Lang::En, AT), same);
        }
    }

    #[test]
    fn the_slider_reaches_half_a_day_to_each_side_and_never_before_the_beginning() {
        let (first, now) = (AT.plus_seconds(-90 * 86_400), AT);
        let present = Past::of(first, None, now, "?kind=figure&q=a%20b");
        assert_eq!((present.from, present.to, present.present), (now.plus_seconds(-REACH), now, true));
        assert_eq!(
            present.asked,
            [("kind".to_owned(), "figure".to_owned()), ("q".to_owned(), "a b".to_owned())]
        );
        let then = now.plus_seconds(-20 * 86_400);
        let past = Past::of(first, Some(then), now, "");
        assert_eq!((past.first, past.from), (first, then.plus_seconds(-REACH)));
        assert_eq!((past.to, past.present), (then.plus_seconds(REACH), false));
        let edge = Past::of(first, Some(first.plus_seconds(60)), now, "");
        assert_eq!(edge.from, first);
        let short = Past::of(now.plus_seconds(-3600), Some(now.plus_seconds(-60)), now, "");
        assert_eq!((short.from, short.to, short.present), (now.plus_seconds(-3600), now, true));
    }
}
