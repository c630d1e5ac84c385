//! The functions and filters that templates may use: texts, dates, numbers, icons, addresses.

use std::sync::Arc;

use kernel::{Cents, Lang, Precision, Stated, Timestamp};
use minijinja::value::{Kwargs, Rest, Value, ValueKind};
use minijinja::{Environment, Error, ErrorKind, State};

use crate::assets::Assets;
use crate::format::Formats;
use crate::texts::{Args, Texts};

/// Adds them for one language.
pub(crate) fn add(
    env: &mut Environment<'static>,
    lang: Lang,
    texts: &Arc<Texts>,
    formats: &Formats,
    assets: &Arc<Assets>,
) {
    add_texts(env, lang, texts);
    add_times(env, formats);
    add_ago(env, lang, texts);
    add_numbers(env, formats);
    let base = assets.base();
    env.add_global("assets", base.clone());
    env.add_function("asset", move |path: &str| format!("{base}/{path}"));
    let base = assets.base();
    env.add_function("icon", move |name: &str| {
        Value::from_safe_string(format!(
            "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{base}/icons.svg#{}\"/></svg>",
            name.replace(|c: char| !c.is_ascii_alphanumeric() && c != '-', "")
        ))
    });
    env.add_function("url", move |path: &str| format!("/{}/{}", lang.code(), path.trim_start_matches('/')));
}

/// `t("key", name=value)`, and `|text` for a bilingual value: the reader's language, or another one marked as such.
fn add_texts(env: &mut Environment<'static>, lang: Lang, texts: &Arc<Texts>) {
    let all = Arc::clone(texts);
    env.add_function("t", move |key: &str, facts: Kwargs| -> Result<String, Error> {
        let mut args = Args::new();
        for name in facts.args() {
            set(&mut args, name, &facts.get::<Value>(name)?);
        }
        all.get(lang, key, &args).map_err(|e| Error::new(ErrorKind::InvalidOperation, e.to_string()))
    });
    let all = Arc::clone(texts);
    env.add_function("has_text", move |key: &str| all.has(lang, key));
    let browser: Vec<Value> =
        texts.for_browser(lang).into_iter().map(|(k, v)| Value::from(vec![k, v])).collect();
    env.add_global("browser_texts", Value::from(browser));
    env.add_filter("text", move |value: &Value| -> Result<Value, Error> {
        let order = match lang {
            Lang::Fr => ["fr", "en", "nl"],
            Lang::Nl => ["nl", "en", "fr"],
            Lang::En => ["en", "fr", "nl"],
        };
        for code in order {
            if let Some(text) = value.get_attr(code)?.as_str() {
                return Ok(if code == lang.code() { Value::from(text) } else { foreign(code, text) });
            }
        }
        Ok(Value::from(""))
    });
}

/// Free text in another language than the page says so, to the eye and to a screen reader.
fn foreign(code: &str, text: &str) -> Value {
    let escaped = crate::pages::escaped(text);
    Value::from_safe_string(format!(
        "<span lang=\"{code}\">{escaped} <span class=\"lng\">{code}</span></span>"
    ))
}

fn set(args: &mut Args<'_>, name: &str, value: &Value) {
    match value.as_i64() {
        Some(n) if value.kind() == ValueKind::Number => args.set(name.to_owned(), n),
        _ => args.set(name.to_owned(), value.to_string()),
    }
}

fn add_times(env: &mut Environment<'static>, formats: &Formats) {
    type Write = fn(&Formats, Timestamp) -> String;
    let filters: [(&str, Write); 9] = [
        ("date", Formats::date),
        ("day", Formats::day),
        ("short_date", Formats::short_date),
        ("time", Formats::time),
        ("seconds", Formats::seconds),
        ("utc", Formats::utc),
        ("datetime", Formats::datetime),
        ("iso", |_, at| at.rfc3339()),
        ("field", Formats::field),
    ];
    for (name, write) in filters {
        let formats = formats.clone();
        env.add_filter(name, move |at: i64| write(&formats, Timestamp(at)));
    }
    let own = formats.clone();
    env.add_filter("stated", move |value: &Value| Ok::<_, Error>(own.stated(stated(value)?)));
    // With its day, unless that is the day of `at`.
    let own = formats.clone();
    env.add_filter("stated_on", move |value: &Value, at: i64| -> Result<String, Error> {
        let stated = stated(value)?;
        let told = stated.precision == Precision::Day || own.same_day(stated.at, Timestamp(at));
        let time = own.stated(stated);
        Ok(if told { time } else { format!("{} {time}", own.short_date(stated.at)) })
    });
    let own = formats.clone();
    env.add_filter("when", move |state: &State<'_, '_>, at: i64| -> Result<String, Error> {
        let (at, now) = (Timestamp(at), now(state)?);
        Ok(if own.same_day(at, now) { own.time(at) } else { own.datetime(at) })
    });
}

fn stated(value: &Value) -> Result<Stated, Error> {
    let read = serde_json::to_value(value).and_then(serde_json::from_value);
    read.map_err(|e| Error::new(ErrorKind::InvalidOperation, format!("not a stated time: {e}")))
}

/// `3 min`, `2 h`, `5 j`: how long ago, counted from the page's own time; the browser keeps it ticking.
fn add_ago(env: &mut Environment<'static>, lang: Lang, texts: &Arc<Texts>) {
    let texts = Arc::clone(texts);
    env.add_filter("ago", move |state: &State<'_, '_>, at: i64| -> Result<String, Error> {
        let seconds = (now(state)?.0 - at).max(0) / 1_000_000;
        let (key, n) = match seconds {
            0..60 => ("age-now", 0),
            60..3600 => ("age-minutes", seconds / 60),
            3600..86_400 => ("age-hours", seconds / 3600),
            _ => ("age-days", seconds / 86_400),
        };
        let mut args = Args::new();
        args.set("n", n);
        Ok(texts.say(lang, key, &args))
    });
}

fn now(state: &State<'_, '_>) -> Result<Timestamp, Error> {
    let now = state.lookup("now").and_then(|v| v.as_i64());
    now.map(Timestamp).ok_or_else(|| Error::new(ErrorKind::InvalidOperation, "«now» is not known here"))
}

fn add_numbers(env: &mut Environment<'static>, formats: &Formats) {
    let own = formats.clone();
    env.add_filter("number", move |n: i64| own.number(n));
    env.add_filter("count", crate::format::count);
    let own = formats.clone();
    env.add_filter("decimal", move |n: i64, places: i16| own.decimal(n, places));
    let own = formats.clone();
    env.add_filter("money", move |cents: i64| own.money(Cents(cents)));
    let own = formats.clone();
    env.add_filter("words", move |items: Rest<Vec<String>>| own.list(&items.concat()));
}
