//! Checks that every package with pages runs in its tests: texts complete, every template drawn in every language.

use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::Lang;

use crate::layout::Ui;
use crate::pages::Pages;
use crate::texts::Texts;
use crate::{Assets, Contribution, TextFile, TextsError};

/// What is wrong with texts and templates, one line each; empty when all is well.
///
/// Texts of other packages that the templates use come in through `others`.
///
/// # Errors
/// When a file is not Fluent.
pub fn contribution(own: &Contribution, others: &[&[TextFile]]) -> Result<Vec<String>, TextsError> {
    let shell = crate::pages_of_shell::contribution();
    let mut found = texts(own.texts)?;
    let files: Vec<&TextFile> =
        own.texts.iter().chain(others.iter().copied().flatten()).chain(shell.texts).collect::<Vec<_>>();
    let mut seen = BTreeSet::new();
    let distinct = files.into_iter().filter(|f| seen.insert((f.name, f.lang.code())));
    let all = Arc::new(Texts::load(distinct)?);
    found.extend(used_keys(own, &all));
    let mut templates = own.templates.to_vec();
    templates.extend(shell.templates.iter().filter(|t| own.templates.iter().all(|o| o.name != t.name)));
    let zone = jiff::tz::TimeZone::UTC;
    match Pages::load(&templates, &[], &all, &zone, &Arc::new(Assets::embedded())) {
        Ok(pages) => {
            found.extend(pages.compile().err().map(|e| e.to_string()));
            found.extend(drawn(own, &pages));
        }
        Err(e) => found.push(e.to_string()),
    }
    Ok(found)
}

/// The same for the shell itself.
///
/// # Errors
/// When a file is not Fluent.
pub fn shell() -> Result<Vec<String>, TextsError> {
    contribution(&crate::pages_of_shell::contribution(), &[])
}

/// What is wrong with texts alone: keys missing in a language, facts used in one and not in another.
///
/// # Errors
/// When a file is not Fluent.
pub fn texts(files: &[TextFile]) -> Result<Vec<String>, TextsError> {
    let all = Texts::load(files)?;
    let mut found = Vec::new();
    let keys: BTreeSet<&String> = Lang::ALL.iter().flat_map(|l| all.keys(*l).keys()).collect();
    for key in keys {
        let facts: Vec<_> = Lang::ALL.iter().map(|l| (l, all.keys(*l).get(key))).collect();
        for (lang, facts_here) in &facts {
            match facts_here {
                None => found.push(format!("text «{key}» is missing in {lang}")),
                Some(here) if facts.iter().flat_map(|(_, f)| *f).any(|other| other != *here) => {
                    found.push(format!("text «{key}» uses other facts in {lang}: {here:?}"));
                }
                Some(_) => {}
            }
        }
    }
    Ok(found)
}

/// Keys that templates name in plain sight, `t("…")`, and that no file has.
fn used_keys(own: &Contribution, texts: &Texts) -> Vec<String> {
    let mut found = Vec::new();
    for template in own.templates {
        for quote in ['"', '\''] {
            let mark = format!("t({quote}");
            for (at, _) in template.content.match_indices(&mark) {
                let before = template.content.get(..at).and_then(|t| t.chars().last());
                let rest = template.content.get(at + mark.len()..).unwrap_or("");
                let Some((key, after)) = rest.split_once(quote) else { continue };
                let literal = after.trim_start().starts_with([',', ')']);
                if literal && !before.is_some_and(char::is_alphanumeric) && !texts.has(Lang::En, key) {
                    found.push(format!("{}: text «{key}» does not exist", template.name));
                }
            }
        }
    }
    found
}

/// Every page with every sample in every language; templates that no page type draws.
fn drawn(own: &Contribution, pages: &Pages) -> Vec<String> {
    let mut found = Vec::new();
    for kind in &own.pages {
        let samples = (kind.samples)();
        if samples.is_empty() {
            found.push(format!("{}: no sample", kind.template));
        }
        for lang in Lang::ALL {
            let ui = Ui::sample(lang);
            let frame = kind.whole.then_some(&ui);
            for (n, sample) in samples.iter().enumerate() {
                match pages.value(lang, kind.template, frame, ui.now, sample.clone()) {
                    Ok(html) => found.extend(inline(&html).map(|p| format!("{}: {p}", kind.template))),
                    Err(e) => found.push(format!("{lang}, sample {n}: {e:#}")),
                }
            }
        }
    }
    found
}

/// What the content policy would refuse.
fn inline(html: &str) -> Option<String> {
    let banned = [" style=\"", "<style", " onclick=", " onload=", " hx-on", "javascript:"];
    let hit = banned.iter().find(|b| html.contains(**b)).map(|b| format!("the policy refuses «{b}»"));
    let mut scripts = html.match_indices("<script").filter_map(|(at, _)| html.get(at..)?.split('>').next());
    hit.or_else(|| {
        scripts.find(|s| !s.contains(" src=")).map(|_| "the policy refuses an inline script".to_owned())
    })
}
