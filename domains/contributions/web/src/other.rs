//! Partners that no list has: an association that is asked for the first time, and all of those that were asked before.

use std::collections::BTreeSet;

use contributions::campaign::Contact;
use contributions::command::Partner;
use contributions::read;
use kernel::{Lang, Refusal, Text};
use store::Read;
use web::{Fault, Who, fields};

use crate::ask::{AskForm, partner};
use crate::at::At;
use crate::desk::{Desk, PartnerName};

/// What the code of a partner begins with that the profile does not have.
const OTHER: &str = "other-";

/// Whoever can be asked: those of the profile, and those that were asked before without being there.
pub(crate) fn everybody(desk: &Desk, who: &Who, read: &dyn Read) -> Result<Vec<PartnerName>, Fault> {
    let lists = desk.lists();
    let mut all = lists.partners.clone();
    let codes: BTreeSet<&str> = lists.partners.iter().map(|p| p.code.as_str()).collect();
    for known in read::partners(read, &desk.eye(who.actor()))? {
        if codes.contains(known.code.as_str()) {
            continue;
        }
        // A sort that the profile has no more, or none at all: it stands with the last one rather than nowhere.
        let listed = known.kind.filter(|kind| lists.kinds.iter().any(|(code, _)| code == kind));
        let last = lists.kinds.last().map(|(code, _)| code.clone());
        let kind = listed.or(last).unwrap_or_default();
        all.push(PartnerName { code: known.code, names: known.names, kind, areas: known.areas });
    }
    Ok(all)
}

/// The partner that was typed, where one was. Somebody who is known already under that name is that one.
pub(crate) fn typed(at: &At<'_>, known: &[PartnerName], form: &AskForm) -> Result<Option<Partner>, Fault> {
    let contact = Contact {
        name: fields::some(&form.contact_name),
        mail: fields::some(&form.contact_mail),
        lang: fields::code("contact-lang", &form.contact_lang, |l| l.parse::<Lang>().ok())?,
    };
    let Some(name) = fields::some(&form.partner_name) else {
        // Somebody was typed without saying where.
        return if contact.is_empty() && form.partner_areas.is_empty() {
            Ok(None)
        } else {
            Err(Refusal::missing("partner-name").into())
        };
    };
    let contacts = vec![contact];
    let same = |text: &Option<String>| text.as_deref().is_some_and(|t| folded(t) == folded(&name));
    let found = known.iter().find(|p| same(&p.names.fr) || same(&p.names.nl) || p.code == code(&name));
    if let Some(found) = found {
        return Ok(Some(partner(found, contacts)));
    }
    let lists = at.desk.lists();
    let listed = |code: &str| lists.kinds.iter().any(|(known, _)| known == code).then(|| code.to_owned());
    let kind = fields::code("partner-kind", &form.partner_kind, listed)?;
    let facts = at.desk.facts();
    let areas: BTreeSet<String> = form.partner_areas.iter().filter_map(|a| fields::some(a)).collect();
    if let Some(unknown) = areas.iter().find(|a| !facts.areas.contains(*a)) {
        return Err(Refusal::unknown_code("partner-areas", unknown).into());
    }
    let code = code(&name);
    if code == OTHER {
        return Err(Refusal::missing("partner-name").into());
    }
    Ok(Some(Partner { code, names: Text::both(&name, &name), kind, areas, contacts }))
}

/// A name as a code: the same name is the same partner, this year and next.
fn code(name: &str) -> String {
    let words: Vec<String> = folded(name)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    format!("{OTHER}{}", words.join("-"))
}

/// Small letters without accents, one space between words.
pub(crate) fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        'à' | 'â' | 'ä' | 'á' => 'a',
        'ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        other => other,
    };
    let small = text.to_lowercase().chars().map(plain).collect::<String>();
    small.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_name_is_the_same_code() {
        for name in ["Réseau d’Écoute (fictif)", "  réseau d'écoute   FICTIF"] {
            assert_eq!(code(name), "other-reseau-d-ecoute-fictif", "{name}");
        }
        assert_eq!(code("«»"), OTHER);
    }
}
