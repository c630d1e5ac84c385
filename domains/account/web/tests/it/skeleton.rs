//! The skeleton of a policy note, read from its words alone: which parts stand where, what is said of the status of each objective, what
//! the annexes list. The same reader reads the published document and what this program issues.

use std::collections::BTreeMap;

use kernel::Lang;
use store::fold;

/// The parts in their order, by language.
#[derive(Debug, Default)]
pub(crate) struct Skeleton(BTreeMap<&'static str, Vec<String>>);

impl Skeleton {
    pub(crate) fn of(&self, lang: Lang) -> &[String] {
        self.0.get(lang.code()).map_or(&[], Vec::as_slice)
    }
}

/// What a heading begins with, without capitals and accents; the code of its part.
const FR: &[(&str, &str)] = &[
    ("liste d'abreviations", "abbreviations"),
    ("document source de l'os", "context.source"),
    ("description de l'objectif strategique", "os.description"),
    ("analyse de l'impact sur l'egalite des chances", "os.equality"),
    ("echeance de l'os", "os.deadline"),
    ("description de l'objectif operationnel", "oo.description"),
    ("description du resultat (partiel) souhaite", "oo.desired"),
    ("description du resultat (partiel) realise", "oo.realised"),
    ("echeance de l'oo", "oo.deadline"),
    ("statut de l'oo", "oo.status"),
    ("description de la realisation de l'objectif operationnel", "oo.done.description"),
    ("description d'actions et de projets realises", "oo.done.actions"),
    ("output souhaite de l'oo", "oo.plan.output"),
    ("indicateurs de performance", "oo.plan.indicators"),
    ("description des actions et projets", "oo.plan.actions"),
    ("conditions de reussite", "oo.plan.conditions"),
    ("annexe 1", "annex-1"),
    ("annexe 2", "annex-2"),
    ("annexe 3", "annex-3"),
    ("reference a la cour des comptes", "annex-3.reference"),
    ("recommandations de la cour des comptes", "annex-3.recommendations"),
    ("application des recommandations", "annex-3.application"),
];

const NL: &[(&str, &str)] = &[
    ("lijst met afkortingen", "abbreviations"),
    ("brondocument van de sd", "context.source"),
    ("beschrijving van de strategische doelstelling", "os.description"),
    ("analyse van de impact op gelijke kansen", "os.equality"),
    ("termijn van de sd", "os.deadline"),
    ("beschrijving van de operationele doelstelling", "oo.description"),
    ("beschrijving van het gewenste (gedeeltelijke) resultaat", "oo.desired"),
    ("beschrijving van het gerealiseerde (gedeeltelijke) resultaat", "oo.realised"),
    ("termijn van de od", "oo.deadline"),
    ("status van de od", "oo.status"),
    ("beschrijving van de verwezenlijking van de operationele doelstelling", "oo.done.description"),
    ("beschrijving van de uitgevoerde acties en verwezenlijkte projecten", "oo.done.actions"),
    ("gewenste output van de od", "oo.plan.output"),
    ("prestatie-indicatoren", "oo.plan.indicators"),
    ("beschrijving van de acties en projecten", "oo.plan.actions"),
    ("slaagvoorwaarden", "oo.plan.conditions"),
    ("bijlage 1", "annex-1"),
    ("bijlage 2", "annex-2"),
    ("bijlage 3", "annex-3"),
    ("referentie rekenhof", "annex-3.reference"),
    ("aanbevelingen van het rekenhof", "annex-3.recommendations"),
    ("uitvoering van de aanbevelingen", "annex-3.application"),
];

/// Chapters, by a word of their title: their numbers are written in several ways.
const CHAPTERS: &[(&str, Lang, &str)] = &[
    ("introduction", Lang::Fr, "introduction"),
    ("inleiding", Lang::Nl, "introduction"),
    ("analyse du contexte", Lang::Fr, "context"),
    ("omgevingsanalyse", Lang::Nl, "context"),
    ("synthese manageriale", Lang::Fr, "synthesis"),
    ("managementsamenvatting", Lang::Nl, "synthesis"),
    ("apercu des objectifs", Lang::Fr, "overview"),
    ("overzicht van de strategische", Lang::Nl, "overview"),
];

/// The four questions of the regulation agenda.
const AGENDA: &[(&str, Lang, &str)] = &[
    ("contenu (titre", Lang::Fr, "content"),
    ("inhoud (titel", Lang::Nl, "content"),
    ("objectif strategique", Lang::Fr, "strategic"),
    ("strategische doelstelling", Lang::Nl, "strategic"),
    ("objectif(s) operationnel(s)", Lang::Fr, "operational"),
    ("operationele doelstelling(en)", Lang::Nl, "operational"),
    // The published note writes the article; the heading under which this is printed here does without it.
    ("situation actuelle et la planification", Lang::Fr, "situation"),
    ("situation actuelle et planification", Lang::Fr, "situation"),
    ("huidige situatie en toekomstige planning", Lang::Nl, "situation"),
];

/// The axes of a status, and the words that say that it goes as planned.
const AXES: &[(&str, &str, &str)] = &[
    ("timing", "timing", "timing"),
    ("budget", "budget", "budget"),
    ("qualite", "kwaliteit", "quality"),
    ("resultat", "resultaat", "result"),
];

/// What was read last of a language: what a line means depends on it.
#[derive(Debug, Default, Clone)]
struct Place {
    objective: String,
    plan: bool,
    part: String,
}

/// Reads a text: one language where it is given, both alternating where not.
pub(crate) fn read(text: &str, only: Option<Lang>) -> Skeleton {
    let mut reader = Reader { only, ..Reader::default() };
    text.lines().for_each(|line| reader.line(line));
    reader.found
}

#[derive(Debug, Default)]
struct Reader {
    only: Option<Lang>,
    found: Skeleton,
    places: BTreeMap<&'static str, Place>,
    /// How often a numbered heading was met: first in French, then in Dutch.
    numbers: BTreeMap<String, usize>,
}

impl Reader {
    fn line(&mut self, raw: &str) {
        let line = fold(&raw.replace('’', "'"));
        let line = line.trim().trim_start_matches("- ").trim_end_matches([':', ';', ' ']).trim();
        if line.is_empty() {
            return;
        }
        if line.starts_with("chapitre") || line.starts_with("hoofdstuk") {
            for (word, lang, code) in CHAPTERS {
                if line.contains(word) {
                    self.part(*lang, code);
                }
            }
            return;
        }
        match line.strip_prefix("iv.").and_then(|rest| rest.split_once(' ')) {
            Some((number, title)) if number.chars().all(|c| c.is_ascii_digit() || c == '.') => {
                self.numbered(number.trim_end_matches('.'), title.trim());
            }
            _ => self.plain(line),
        }
    }

    /// A heading with a number: an objective, what was done, what is planned, or one of its own.
    fn numbered(&mut self, number: &str, title: &str) {
        let met = self.numbers.entry(number.to_owned()).or_default();
        *met += 1;
        let lang = self.only.unwrap_or(if *met == 1 { Lang::Fr } else { Lang::Nl });
        let depth = number.split('.').count();
        let digits: String = title.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
        let objective = digits.trim_matches('.');
        match depth {
            1 => self.objective(lang, "os", objective),
            2 => self.objective(lang, "oo", objective.get(..3).unwrap_or_default()),
            3 if title.starts_with("planning") => {
                self.place(lang).plan = true;
                self.part(lang, "oo.plan");
            }
            3 => self.part(lang, "oo.done"),
            _ => self.part(lang, &format!("own {number}")),
        }
    }

    fn objective(&mut self, lang: Lang, sort: &str, code: &str) {
        *self.place(lang) = Place { objective: code.to_owned(), ..Place::default() };
        self.part(lang, sort);
    }

    fn plain(&mut self, line: &str) {
        for (lang, patterns) in [(Lang::Fr, FR), (Lang::Nl, NL)] {
            if self.only.is_some_and(|only| only != lang) {
                continue;
            }
            // The two that begin like others, or mean another thing in another place.
            let exact = (lang == Lang::Fr && line == "description de l'objectif")
                || (lang == Lang::Nl && line == "beschrijving van de doelstelling");
            if exact {
                self.part(lang, "oo.plan.description");
            } else if let Some((_, code)) = patterns.iter().find(|(p, _)| line.starts_with(p)) {
                let later = *code == "oo.deadline" && self.place(lang).plan;
                self.part(lang, if later { "oo.plan.deadline" } else { code });
            } else {
                self.said(lang, line);
            }
        }
    }

    /// What is no heading: a status, a line of an annex.
    fn said(&mut self, lang: Lang, line: &str) {
        let dutch = lang == Lang::Nl;
        let part = self.place(lang).part.clone();
        let planned = if dutch { "volgens planning" } else { "selon le planning" };
        if part == "oo.status" && line.contains(planned) {
            for (fr, nl, axis) in AXES {
                if line.contains(if dutch { nl } else { fr }) {
                    self.note(lang, &format!("{axis} as planned"));
                }
            }
        }
        if part == "annex-1" {
            let ours = if dutch { ["sd", "od"] } else { ["os", "oo"] };
            if ours.iter().any(|word| line.starts_with(word)) {
                let head = line.split(": ").next().unwrap_or(line);
                let head = head.rsplit(ours[1]).next().unwrap_or(head);
                let code: String = head.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
                self.note(lang, &format!("lists {}", code.trim_matches('.')));
            }
        }
        if part == "annex-2" {
            for (word, of, code) in AGENDA {
                if *of == lang && line.starts_with(word) {
                    let asked = format!("asks {code}");
                    // The published document asks twice, for two instruments that it does not have.
                    if !self.found.of(lang).iter().any(|p| p.ends_with(&asked)) {
                        self.note(lang, &asked);
                    }
                }
            }
        }
    }

    fn place(&mut self, lang: Lang) -> &mut Place {
        self.places.entry(lang.code()).or_default()
    }

    fn part(&mut self, lang: Lang, code: &str) {
        if code.starts_with("annex") {
            *self.place(lang) = Place::default();
        }
        self.place(lang).part = code.to_owned();
        let objective = self.place(lang).objective.clone();
        self.note(lang, format!("{objective} {code}").trim());
    }

    fn note(&mut self, lang: Lang, what: &str) {
        let all = self.found.0.entry(lang.code()).or_default();
        let objective = self.places.get(lang.code()).map_or("", |p| p.objective.as_str());
        let status = what.ends_with("as planned");
        all.push(if status { format!("{objective} {what}") } else { what.to_owned() });
    }
}
