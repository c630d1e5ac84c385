//! What goes into the fields of a platform, on paper: in both official languages, whether it was entered, and that it changed since.

use axum::response::Response;
use desk::document::Bilingual;
use kernel::{Lang, Text};
use sheets::{Part, Said, Section};
use web::{Answer, Args, Fault, Query, Shell, Visit};

use crate::ask::At;
use crate::desk::Desk;
use crate::elsewhere::{Asked, Handed, handed};
use crate::since::{self, Values};

/// `GET /handover-to/{platform}/fields.pdf`.
pub(crate) async fn pdf(
    Visit { shell, desk, reader, who, id: code }: Visit<Desk, String>,
    Query(asked): Query<Asked>,
) -> Answer {
    let press = desk.press.as_ref().ok_or_else(Fault::not_found)?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let handed = handed(&at, &who, &code, &asked.about)?;
    let (all, last) = shell.read(&reader, |read| {
        let last = outbox::read::entered(read, handed.about, &code)?.into_iter().next();
        let now = shell.seen_at(&reader);
        Ok((since::values(&desk, (read, now), handed.platform, handed.about)?, last))
    })?;
    let changed = last.as_ref().and_then(|last| {
        let now = since::nearest(last, &all)?;
        (*now != last.values).then_some(last)
    });
    let told = last.as_ref().map(|last| (last.at, last.reference.clone(), changed.is_some()));
    let sheet = |lang: Lang| {
        let say = |key: &str, args: &Args<'_>| shell.texts().say(lang, key, args);
        let entered = match &told {
            None => say("handing-never", &Args::new()),
            Some((at, reference, changed)) => {
                let mut args = Args::new();
                args.set("time", shell.formats(lang).datetime(*at));
                let key = if *changed { "handing-changed" } else { "handing-entered-at" };
                let number = reference.as_ref().map(|r| format!(" ({r})")).unwrap_or_default();
                format!("{}{number}", say(key, &args))
            }
        };
        section(&shell, &handed, (lang, values_in(&all, lang)), entered)
    };
    let document = Bilingual {
        title: Text::three(title(&shell, Lang::Fr), title(&shell, Lang::Nl), title(&shell, Lang::En)),
        number: handed.named.0.clone(),
        function: handed.platform.names.clone(),
        content: [Lang::Fr, Lang::Nl].map(sheet),
    };
    let live = shell.live();
    let seq = reader.as_of.map_or_else(|| Ok(live.head()), |then| live.seq_at(then))?;
    let bytes = document.print(&shell, press.as_ref(), seq)?;
    Ok::<Response, _>(web::attached("application/pdf", &name(&handed), bytes))
}

fn title(shell: &Shell, lang: Lang) -> String {
    shell.texts().plain(lang, "handing-title")
}

/// Letters and digits of the platform's code and the matter's number.
fn name(handed: &Handed<'_>) -> String {
    let number = handed.named.0.split_whitespace().next().unwrap_or_default();
    let plain = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
    format!("{}-{}.pdf", handed.platform.code, number.chars().filter(plain).collect::<String>())
}

/// The values in a language; they stand in the order of the languages.
fn values_in(all: &[Values], lang: Lang) -> Values {
    let place = Lang::ALL.iter().position(|l| *l == lang);
    place.and_then(|n| all.get(n)).cloned().unwrap_or_default()
}

fn section(shell: &Shell, handed: &Handed<'_>, (lang, values): (Lang, Values), entered: String) -> Section {
    let platform = handed.platform;
    let plain = |key: &str| shell.texts().plain(lang, key);
    let mut section =
        Section::new("fields", 1, format!("{} · {}", plain("handing-title"), platform.names.show(lang)));
    let mut push = |part| section.push(kernel::Handling::Service, part);
    push(Part::text(plain("handing-no-link")));
    if !platform.verified {
        push(Part::text(plain("handing-unverified")));
    }
    push(Part::text(entered));
    for (n, field) in (1_usize..).zip(&platform.fields) {
        push(Part::heading(format!("{n}. {}", field.names.show(lang))));
        let value = values.get(&field.code).filter(|v| !v.trim().is_empty());
        push(match value {
            None if handed.lacks_warning(&field.from) => Part::text(plain("handing-no-warning")),
            None => Part::text(plain("handing-empty")),
            Some(value) => Part::Lines { lines: value.lines().map(Said::from).collect() },
        });
    }
    push(Part::text(format!("{} {}", plain("handing-source"), platform.source.show(lang))));
    section
}
