//! Every text in French, Dutch and English: same keys, same arguments, nothing empty.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};

use crate::Finding;
use crate::files::Tree;

const LANGUAGES: [&str; 3] = ["fr", "nl", "en"];

/// Key to the arguments that its text names.
type Keys = BTreeMap<String, BTreeSet<String>>;

pub(crate) fn check(tree: &Tree) -> Vec<Finding> {
    let mut out = Vec::new();
    let mut folders: BTreeMap<String, BTreeMap<&str, Keys>> = BTreeMap::new();
    for (name, text) in tree.with(&[".ftl"]) {
        let Some((folder, file)) = name.rsplit_once('/') else { continue };
        // Either texts/fr.ftl or texts/signals.fr.ftl.
        let stem = file.trim_end_matches(".ftl");
        let (part, lang) = stem.rsplit_once('.').unwrap_or(("", stem));
        let Some(lang) = LANGUAGES.into_iter().find(|l| *l == lang) else {
            out.push(Finding::new(name, "name the language: fr.ftl, nl.ftl or en.ftl"));
            continue;
        };
        match keys(text) {
            Ok(keys) => drop(folders.entry(format!("{folder}/{part}")).or_default().insert(lang, keys)),
            Err(e) => out.push(Finding::new(name, e)),
        }
    }
    for (folder, languages) in &folders {
        let all: BTreeSet<&String> = languages.values().flat_map(BTreeMap::keys).collect();
        for lang in LANGUAGES {
            let Some(keys) = languages.get(lang) else {
                out.push(Finding::new(folder.as_str(), format!("no {lang}.ftl")));
                continue;
            };
            for key in &all {
                match keys.get(*key) {
                    None => out.push(Finding::new(folder.as_str(), format!("{lang}: «{key}» is missing"))),
                    Some(args)
                        if languages
                            .values()
                            .filter_map(|k| k.get(*key))
                            .any(|a| !a.is_subset(args) && !args.is_subset(a)) =>
                    {
                        out.push(Finding::new(folder.as_str(), format!("«{key}» names different arguments")));
                    }
                    Some(_) => {}
                }
            }
        }
    }
    let known =
        folders.values().flat_map(BTreeMap::values).flat_map(BTreeMap::keys).map(String::as_str).collect();
    out.extend(refusals(tree, &known));
    out
}

/// Every refusal and error that the program names has a sentence: no code stands in its place.
fn refusals(tree: &Tree, known: &BTreeSet<&str>) -> Vec<Finding> {
    let mut out = Vec::new();
    for (name, source) in tree.with(&[".rs"]) {
        if name.contains("/tests/") || name.starts_with("xtask/") {
            continue;
        }
        for start in ["\"refusal-", "\"error-"] {
            for (at, _) in source.match_indices(start) {
                let key = source.get(at + 1..).and_then(|rest| rest.split('"').next()).unwrap_or_default();
                let whole = !key.ends_with('-') && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
                if whole && !known.contains(key) {
                    out.push(Finding::new(name, format!("«{key}» has no sentence in any texts")));
                }
            }
        }
    }
    out
}

fn keys(text: &str) -> Result<Keys, String> {
    let resource = fluent_syntax::parser::parse(text).map_err(|(_, e)| format!("{e:?}"))?;
    let mut out = Keys::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let mut args = BTreeSet::new();
            if let Some(pattern) = &message.value {
                collect(&pattern.elements, &mut args);
            }
            if out.insert(message.id.name.to_owned(), args).is_some() {
                return Err(format!("«{}» stands twice", message.id.name));
            }
        }
    }
    Ok(out)
}

fn collect(elements: &[PatternElement<&str>], args: &mut BTreeSet<String>) {
    for element in elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => inline_args(inline, args),
            Expression::Select { selector, variants } => {
                inline_args(selector, args);
                variants.iter().for_each(|v| collect(&v.value.elements, args));
            }
        }
    }
}

fn inline_args(inline: &InlineExpression<&str>, args: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => drop(args.insert(id.name.to_owned())),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|a| inline_args(a, args));
        }
        InlineExpression::Placeable { expression } => {
            if let Expression::Inline(i) = expression.as_ref() {
                inline_args(i, args);
            }
        }
        _ => {}
    }
}
