//! The pages of one language.

use std::sync::LazyLock;

use exchange::cap::Alert;
use minijinja::value::{Serde, merge_maps};
use minijinja::{
    AutoEscape, Environment, Output, State, UndefinedBehavior, Value, context, escape_formatter,
};
use serde::Serialize;

use super::view::{FigureView, ItemView, NameView, WarningView, When, escaped, rtl};
use super::{File, HTML, RenderError};
use crate::content::{Content, Standing, Warning};
use crate::labels::labels;

/// As many earlier warnings as anybody looks through.
const MOST_ARCHIVED: usize = 200;

static TEMPLATES: [(&str, &str); 12] = [
    ("base.html", include_str!("../../templates/base.html")),
    ("start.html", include_str!("../../templates/start.html")),
    ("warning.html", include_str!("../../templates/warning.html")),
    ("part-warning.html", include_str!("../../templates/part-warning.html")),
    ("archive.html", include_str!("../../templates/archive.html")),
    ("figures.html", include_str!("../../templates/figures.html")),
    ("news.html", include_str!("../../templates/news.html")),
    ("part-item.html", include_str!("../../templates/part-item.html")),
    ("copy.html", include_str!("../../templates/copy.html")),
    ("missing.html", include_str!("../../templates/missing.html")),
    ("editions.html", include_str!("../../templates/editions.html")),
    ("list.html", include_str!("../../templates/list.html")),
];

pub(super) static PAGES: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut env = Environment::new();
    env.set_undefined_behavior(UndefinedBehavior::Strict);
    env.set_formatter(write);
    for (name, text) in TEMPLATES {
        // A template that does not parse is missing when it is asked for, and that is an error with its name.
        drop(env.add_template(name, text));
    }
    env
});

/// The engine's own way of escaping also turns every `/` into six letters, which makes addresses unreadable.
fn write(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), minijinja::Error> {
    match value.as_str() {
        Some(text) if !value.is_safe() && *state.auto_escape() == AutoEscape::Html => {
            Ok(out.write_str(&escaped(text))?)
        }
        _ => escape_formatter(out, state, value),
    }
}

/// What every page shows around its content.
#[derive(Serialize)]
struct Frame {
    tag: String,
    dir: &'static str,
    /// The language of the site's own words, where this one has none.
    words: &'static str,
    name: NameView,
    style: String,
    fictitious: bool,
    /// The day since which the site is closed.
    closed: Option<When>,
    updated: When,
    checked: When,
    languages: Vec<(String, String)>,
    phones: Vec<(String, NameView, bool)>,
}

impl Frame {
    fn of(content: &Content, tag: &str, style: &str) -> Self {
        let place = &content.place;
        let phone = |p: &crate::Phone| (p.number.clone(), NameView::of(&p.names, &p.others, tag), p.verified);
        Self {
            tag: tag.to_owned(),
            dir: if rtl(content, tag) { "rtl" } else { "ltr" },
            words: labels(tag).0,
            name: NameView::of(&place.name, &place.others, tag),
            style: style.to_owned(),
            fictitious: place.fictitious,
            closed: content.closed.map(|at| When::day(at, &place.zone)),
            updated: When::of(content.changed_at, &place.zone),
            checked: When::of(content.checked_at, &place.zone),
            languages: content.tags().into_iter().map(|t| (language(content, &t), t)).collect(),
            phones: place.phones.iter().map(phone).collect(),
        }
    }
}

/// The name of a language in itself.
fn language(content: &Content, tag: &str) -> String {
    let own = content.place.languages.iter().find(|l| l.tag == tag).map(|l| l.name.clone());
    let known = match tag {
        "fr" => "Français",
        "nl" => "Nederlands",
        "en" => "English",
        "de" => "Deutsch",
        other => other,
    };
    own.unwrap_or_else(|| known.to_owned())
}

pub(super) fn pages(content: &Content, tag: &str, style: &str) -> Result<Vec<File>, RenderError> {
    let (frame, l) = (value(Frame::of(content, tag, style)), value(labels(tag).1));
    let view = |w: &Warning| WarningView::of(content, w, tag);
    let active: Vec<_> = content.warnings.iter().filter(|w| w.active()).filter_map(view).collect();
    let earlier: Vec<_> =
        content.warnings.iter().filter(|w| !w.active()).filter_map(view).take(MOST_ARCHIVED).collect();
    let items = content.items.iter().filter_map(|i| ItemView::of(content, i, tag));
    let (past, items): (Vec<_>, Vec<_>) = items.partition(|i| i.earlier);
    let figures = FigureView::all(content, tag);
    let draw = |template: &str, path: &str, section: &str, more: Value| {
        let base = context! { f => frame.clone(), l => l.clone(), section, path };
        let html = PAGES.get_template(template)?.render(merge_maps([base, more]))?;
        Ok::<_, RenderError>(File::new(format!("/{tag}/{path}"), HTML, html))
    };
    let latest: Vec<&ItemView> = items.iter().filter(|i| i.withdrawn.is_none()).take(3).collect();
    let mut files = vec![
        draw(
            "start.html",
            "",
            "start",
            context! { active => value(&active), news => value(latest), figures => value(&figures) },
        )?,
        draw(
            "archive.html",
            "archive",
            "archive",
            context! { earlier => value(&earlier), past => value(&past) },
        )?,
        draw("figures.html", "figures", "figures", context! { figures => value(&figures) })?,
        draw("news.html", "news", "news", context! { items => value(&items), past => value(&past) })?,
        draw("missing.html", "404", "", context! {})?,
    ];
    for warning in active.iter().chain(&earlier) {
        let path = format!("warning/{}", warning.id);
        files.push(draw("warning.html", &path, "", context! { w => value(warning) })?);
    }
    Ok(files)
}

pub(super) fn phone(content: &Content, alert: &Alert, tag: &str) -> Result<String, RenderError> {
    let warning = Warning { alert: alert.clone(), standing: Standing::Active };
    let Some(view) = WarningView::of(content, &warning, tag) else { return Ok(String::new()) };
    let (f, l, w) = (value(Frame::of(content, tag, "")), value(labels(tag).1), value(view));
    let (whole, inside) = (true, true);
    Ok(PAGES.get_template("part-warning.html")?.render(context! { f, l, w, whole, inside })?)
}

/// A value of ours as templates see it.
pub(super) fn value<T: Serialize>(of: T) -> Value {
    Value::from(Serde(of))
}
