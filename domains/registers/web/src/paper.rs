//! The answer sheet as a document, in French, in Dutch, or one after the other.

use std::sync::Arc;

use kernel::{Handling, Id, Lang, Text, Timestamp, kind};
use press_types::{AsOf, Pack, Sheet as Paper};
use registers::read::{self, EntryRow, SheetRow};
use registers::sheet::{Proof, Stage};
use serde::Deserialize;
use sheets::{Part, Said, Section};
use web::{Answer, Args, Fault, Query, Shell, Visit};

use crate::at::At;
use crate::desk::Desk;
use crate::files::attached;
use crate::show::day_said;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// `fr`, `nl`; both where it is anything else.
    lang: String,
}

/// `GET /registers/{id}/sheets/{n}/sheet.pdf`.
pub(crate) async fn pdf(
    Visit { shell, desk, reader, who, id: (id, n) }: Visit<Desk, (Id<kind::Matter>, i64)>,
    Query(asked): Query<Asked>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let languages = match asked.lang.as_str() {
        "fr" => vec![Lang::Fr],
        "nl" => vec![Lang::Nl],
        _ => vec![Lang::Fr, Lang::Nl],
    };
    let (row, sheet, proofs) = shell.read(&reader, |read| {
        let row = at.seen(read, &who, id)?;
        let sheet = read::sheet(read, id, n)?.ok_or_else(Fault::not_found)?;
        let proofs = match sheet.stage {
            Stage::Approved => sheet.proofs.clone(),
            _ => read::proofs(read, id, sheet.sheet.point)?,
        };
        Ok::<_, Fault>((row, sheet, proofs))
    })?;
    if row.handling >= Handling::NeedToKnow {
        shell.trail().looked(who.actor(), Some(id), None, "register");
    }
    let document = document(&at, &row, &sheet, &proofs, languages)?;
    let press = Arc::clone(&desk.press);
    // Typesetting takes tens of milliseconds: other requests go on meanwhile.
    let printed =
        tokio::task::spawn_blocking(move || press.pack(&document)).await.map_err(Fault::internal)?;
    let name = format!("{}-{n}.pdf", row.number);
    Ok(attached("application/pdf", &name, printed.map_err(Fault::internal)?))
}

fn document(
    at: &At<'_>,
    row: &EntryRow,
    sheet: &SheetRow,
    proofs: &[Proof],
    languages: Vec<Lang>,
) -> Result<Pack, Fault> {
    let (shell, texts) = (at.shell, at.shell.texts());
    let site = shell.site();
    let title = |lang| texts.plain(lang, "registers-sheet-title");
    let content = languages.iter().map(|lang| section(at, row, sheet, proofs, *lang)).collect();
    Ok(Pack {
        title: Some(Text::three(title(Lang::Fr), title(Lang::Nl), title(Lang::En))),
        number: Some(format!("{}/{}", row.number, sheet.n)),
        as_of: as_of(shell)?,
        printed_at: shell.now(),
        function: row.frame.names.clone(),
        organisation: site.name.clone(),
        fictitious: site.fictitious,
        zone: site.zone.clone(),
        languages,
        sheets: vec![Paper { name: sheet.n.to_string(), handling: row.handling, content }],
    })
}

/// The last entry of the journal.
fn as_of(shell: &Shell) -> Result<AsOf, Fault> {
    let seq = shell.live().head();
    let (at, head) = shell.live().entry(seq)?.map_or((Timestamp(0), String::new()), |e| {
        (e.header.recorded.at, journal::Hash::of(&e.header.to_bytes()).to_string())
    });
    Ok(AsOf { seq: u64::try_from(seq).unwrap_or(0), at, head })
}

fn section(at: &At<'_>, row: &EntryRow, sheet: &SheetRow, proofs: &[Proof], lang: Lang) -> Section {
    let (texts, frame) = (at.shell.texts(), &row.frame);
    let formats = at.shell.formats(lang);
    let say = |key: &str, facts: &[(&'static str, String)]| {
        let mut args = Args::new();
        facts.iter().for_each(|(name, value)| args.set(*name, value.as_str()));
        texts.say(lang, key, &args)
    };
    let in_words =
        |text: &Text| text.best(lang).map(|(is, words)| Said::typed(words, is, lang)).unwrap_or_default();
    let mut section = Section::new("answer", 1, in_words(&frame.names).text);
    let mut push = |part| section.push(row.handling, part);
    let day = frame.day.and_then(|day| at.instant(day)).map(|day| formats.date(day));
    let about = [Some(frame.body.show(lang).to_owned()), day, frame.reference.clone()];
    push(Part::text(about.into_iter().flatten().collect::<Vec<_>>().join(" · ")));
    if let Some(point) = sheet.sheet.point {
        push(Part::text(say("registers-point-n", &[("n", point.to_string())])));
    }
    let state = match (&sheet.approved, &sheet.fingerprint) {
        (Some((when, function, seq)), Some(fingerprint)) => say(
            "registers-paper-approved",
            &[
                ("at", formats.datetime(*when)),
                ("function", at.desk.post.names().function(function).show(lang).to_owned()),
                ("seq", seq.to_string()),
                ("fingerprint", fingerprint.clone()),
            ],
        ),
        _ => say("registers-paper-draft", &[]),
    };
    push(Part::text(state));
    for (name, text) in sheet.sheet.parts() {
        let words = text.get(lang).filter(|t| !t.trim().is_empty());
        if name == "figures" && words.is_none() {
            continue;
        }
        push(Part::heading(say(&format!("registers-sheet-{name}"), &[])));
        match words {
            Some(words) => {
                words.lines().filter(|l| !l.trim().is_empty()).for_each(|line| push(Part::text(line)))
            }
            None => push(Part::text(say("registers-missing", &[]))),
        }
    }
    push(Part::heading(say("registers-proofs", &[])));
    let rows: Vec<Vec<Said>> = proofs
        .iter()
        .map(|p| {
            let on = p.on.as_deref().map(day_said).unwrap_or_default();
            let label = p
                .evidence
                .label
                .clone()
                .map_or_else(|| p.evidence.value.clone(), |l| format!("{l} · {}", p.evidence.value));
            let sort = say(&format!("registers-evidence-{}", p.evidence.sort), &[]);
            vec![
                Said::from(p.point.to_string()),
                Said::from(on),
                in_words(&p.of),
                Said::from(format!("{sort} : {label}")),
            ]
        })
        .collect();
    let heads = ["point", "on", "words", "evidence"].map(|k| say(&format!("registers-proof-{k}"), &[]));
    push(
        Part::table(heads.into(), &[1, 2, 6, 5], rows)
            .unwrap_or_else(|| Part::text(say("registers-proofs-none", &[]))),
    );
    section
}
