//! A rhythm as a sentence, in three languages: made from the rule, so that it says what the engine does.

use duties::duty::Content;
use duties::rhythm::{Day, Nth, Off, Rhythm, Term, Unit, Yearly};
use kernel::Lang;
use web::{Args, Texts};

/// When a duty falls due, in a sentence.
#[must_use]
pub fn sentence(content: &Content, lang: Lang, texts: &Texts) -> String {
    let mut parts = vec![match &content.rhythm {
        Rhythm::Every(every) => counted(texts, lang, "duties-rule-every", i64::from(every.months)),
        Rhythm::Yearly(y) => yearly(*y, lang, texts),
        Rhythm::Term(term) => self::term(term, lang, texts),
    }];
    if let Some(each) = &content.each {
        let mut facts = Args::new();
        facts.set("kind", sort(&each.kind, lang, texts));
        parts.push(texts.say(lang, "duties-rule-each", &facts));
    }
    if let Some(about) = content.about {
        parts.push(counted(texts, lang, "duties-rule-about", about));
    }
    if let Some(off) = content.off {
        let key = match off {
            Off::Before => "duties-rule-off-before",
            Off::After => "duties-rule-off-after",
        };
        parts.push(texts.plain(lang, key));
    }
    parts.join(" ")
}

/// A sort of organisations as it stands in a sentence: by the name that the directory gives it, by its code where it has none.
pub(crate) fn sort(kind: &str, lang: Lang, texts: &Texts) -> String {
    let key = format!("directory-sort-{kind}");
    if texts.has(lang, &key) { texts.plain(lang, &key).to_lowercase() } else { kind.to_owned() }
}

fn yearly(of: Yearly, lang: Lang, texts: &Texts) -> String {
    let month = texts.plain(lang, &format!("duties-of-month-{}", of.month));
    let day = match of.day {
        Day::Number(n) => {
            let mut facts = Args::new();
            facts.set("n", i64::from(n));
            facts.set("month", texts.plain(lang, &format!("duties-month-{}", of.month)));
            texts.say(lang, "duties-day-number", &facts)
        }
        Day::Last => {
            let mut facts = Args::new();
            facts.set("month", month);
            texts.say(lang, "duties-day-last", &facts)
        }
        Day::Weekday(Nth { nth, weekday }) => {
            let mut facts = Args::new();
            facts.set("nth", texts.plain(lang, &format!("duties-nth-{nth}")));
            facts.set("weekday", texts.plain(lang, &format!("duties-weekday-{weekday}")));
            facts.set("month", month);
            texts.say(lang, "duties-day-weekday", &facts)
        }
    };
    let mut facts = Args::new();
    facts.set("day", day);
    let Some(within) = of.within else { return texts.say(lang, "duties-rule-yearly", &facts) };
    // December, within three months: from October on.
    let first = (i64::from(of.month) - i64::from(within)).rem_euclid(12) + 1;
    facts.set("month", texts.plain(lang, &format!("duties-month-{first}")));
    texts.say(lang, "duties-rule-yearly-within", &facts)
}

fn term(of: &Term, lang: Lang, texts: &Texts) -> String {
    let mut facts = Args::new();
    facts.set("event", of.event.show(lang).to_owned());
    if of.amount == 0 {
        return texts.say(lang, "duties-rule-at-once", &facts);
    }
    if of.unit == Unit::CalendarYear {
        facts.set("n", i64::from(of.amount));
        return texts.say(lang, "duties-rule-year-end", &facts);
    }
    facts.set("long", counted(texts, lang, &format!("duties-unit-{}", of.unit), i64::from(of.amount)));
    texts.say(lang, &format!("duties-rule-{}", of.side), &facts)
}

/// A text with a number, which chooses its form.
pub(crate) fn counted(texts: &Texts, lang: Lang, key: &str, n: i64) -> String {
    let mut facts = Args::new();
    facts.set("n", n);
    texts.say(lang, key, &facts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use duties::duty::Each;
    use duties::rhythm::{Every, Side};
    use kernel::Text;

    fn content(rhythm: Rhythm) -> Content {
        Content {
            names: Text::both("x", "x"),
            rhythm,
            about: None,
            off: None,
            contributes: std::collections::BTreeSet::new(),
            function: "head".into(),
            each: None,
            leads: Vec::new(),
            source: "note".into(),
            note: None,
            verified: true,
        }
    }

    fn said(content: &Content) -> [String; 3] {
        let texts = Texts::load(crate::TEXTS).unwrap();
        Lang::ALL
            .iter()
            .map(|lang| sentence(content, *lang, &texts).replace(['\u{a0}', '\u{202f}'], " "))
            .collect::<Vec<_>>()
            .try_into()
            .unwrap()
    }

    #[test]
    fn who_owes_it_stands_in_the_sentence() {
        let every = Rhythm::Every(Every { months: 12, from: "2026-01-01".parse().unwrap() });
        let each = Some(Each { kind: "municipality".into(), function: "head".into() });
        let [fr, nl, en] = said(&Content { each, ..content(every) });
        assert!(fr.ends_with("Due par chaque organisation de ce type : municipality."), "{fr}");
        assert!(nl.ends_with("Verschuldigd door elke organisatie van deze soort: municipality."), "{nl}");
        assert!(en.ends_with("Owed by each organisation of this sort: municipality."), "{en}");
    }

    #[test]
    fn a_rule_in_three_languages() {
        let every = content(Rhythm::Every(Every { months: 3, from: "2026-01-01".parse().unwrap() }));
        assert_eq!(
            said(&every),
            [
                "Tous les 3 mois ; suivi au dernier jour de chaque période.",
                "Om de 3 maanden; opgevolgd op de laatste dag van elke periode.",
                "Every 3 months; followed up on the last day of each period."
            ]
        );
        let last = Yearly { month: 12, day: Day::Last, within: Some(3) };
        let report = Content { about: Some(-1), off: Some(Off::Before), ..content(Rhythm::Yearly(last)) };
        assert_eq!(said(&report), [
            "Chaque année, dès octobre et au plus tard le dernier jour de décembre. Pour l’année précédente. Avancé au jour ouvrable précédent.",
            "Elk jaar, vanaf oktober en uiterlijk op de laatste dag van december. Over het jaar ervoor. Vervroegd naar de vorige werkdag.",
            "Every year, from October on and by the last day of December. For the year before. Brought forward to the working day before."
        ].map(|s| s.to_owned()));
        let thursday = Yearly { month: 10, day: Day::Weekday(Nth { nth: 1, weekday: 4 }), within: None };
        assert_eq!(
            said(&content(Rhythm::Yearly(thursday))),
            [
                "Chaque année, au plus tard le premier jeudi d’octobre.",
                "Elk jaar, uiterlijk op de eerste donderdag van oktober.",
                "Every year, by the first Thursday of October."
            ]
        );
        let number = Yearly { month: 5, day: Day::Number(1), within: None };
        assert_eq!(
            said(&content(Rhythm::Yearly(number))),
            [
                "Chaque année, au plus tard le 1er mai.",
                "Elk jaar, uiterlijk op 1 mei.",
                "Every year, by 1 May."
            ]
        );
        let term = |amount, unit, side| {
            let event = Text::three("la notification", "de kennisgeving", "the notification");
            content(Rhythm::Term(Term { amount, unit, side, event }))
        };
        assert_eq!(
            said(&term(8, Unit::Day, Side::After)),
            [
                "Au plus tard 8 jours après la notification.",
                "Uiterlijk 8 dagen na de kennisgeving.",
                "At the latest 8 days after the notification."
            ]
        );
        assert_eq!(
            said(&term(1, Unit::Month, Side::Before)),
            [
                "Au plus tard 1 mois avant la notification.",
                "Uiterlijk 1 maand vóór de kennisgeving.",
                "At the latest 1 month before the notification."
            ]
        );
        assert_eq!(
            said(&term(0, Unit::Day, Side::After)),
            [
                "Immédiatement après la notification.",
                "Onmiddellijk na de kennisgeving.",
                "At once after the notification."
            ]
        );
        assert_eq!(
            said(&term(1, Unit::CalendarYear, Side::After)),
            [
                "Au plus tard à la fin de l’année qui suit la notification.",
                "Uiterlijk aan het einde van het jaar na de kennisgeving.",
                "By the end of the year after the notification."
            ]
        );
    }
}
