//! An order that was given by voice while nothing else worked, entered afterwards: `26-0417 control room: stop the trams`.

use std::sync::Arc;

use commitments::addressee::{Addressee, Office};
use commitments::command::GiveCommitment;
use commitments::commitment::Sort;
use desk::later::{Later, LaterKind, Noted};
use kernel::{Handling, Id, Lang, Refusal, Text, Words, kind};
use web::{Done, Fault, Line, Pending};

use crate::ask::At;
use crate::board::named;
use crate::desk::Desk;

const KINDS: &[LaterKind] = &[LaterKind {
    code: "order",
    text: "commitment-later-order",
    words: &[(Lang::Fr, "ordre"), (Lang::Nl, "bevel"), (Lang::En, "order")],
    power: "commitment.give",
}];

/// Enters orders.
pub struct Orders(pub Arc<Desk>);

impl Later for Orders {
    fn kinds(&self) -> &'static [LaterKind] {
        KINDS
    }
    fn enter<'a>(&'a self, _: &'a str, noted: Noted) -> Pending<'a, Result<Done, Fault>> {
        Box::pin(async move {
            let Noted { line, stated, source, meta } = noted;
            let at = At { shell: &line.shell, desk: &self.0, reader: &line.reader };
            let shape = || Refusal::invalid("text", "refusal-commitment-later");
            let (to, title) = line.text.split_once(':').ok_or_else(shape)?;
            let (about, to) = self.about(&at, &line, to)?;
            let office = self.office(to).ok_or_else(shape)?;
            let lang = line.reader.lang;
            let rule = GiveCommitment {
                words: source.map(|s| Words::new(lang, s)),
                stated: Some(stated),
                ..GiveCommitment::new(
                    line.shell.ids().next(),
                    Sort::Order,
                    Words::new(lang, title.trim()),
                    Addressee { office, ..Addressee::of("") },
                )
            };
            let rule = match about {
                Some((id, name, on)) => GiveCommitment {
                    about: Some((id, name)),
                    handling: on.handling.max(Handling::Service),
                    areas: on.areas,
                    readers: on.readers,
                    ..rule
                },
                None => rule,
            };
            let id = rule.commitment;
            let receipt = at.ask(&line.who, &meta, rule).await?;
            let row = at.row(&line.who, id)?;
            Ok(at.done(&row, "commitment-done-given", receipt))
        })
    }
}

type About = (Id<kind::Matter>, String, kernel::Resource);

impl Orders {
    /// The incident whose number stands among the words before the colon, and the words without it.
    fn about<'a>(&self, at: &At<'_>, line: &Line, words: &'a str) -> Result<(Option<About>, &'a str), Fault> {
        let number = words
            .split_whitespace()
            .next()
            .filter(|w| w.contains('-') && w.starts_with(|c: char| c.is_ascii_digit()));
        let Some(number) = number else { return Ok((None, words)) };
        let unknown = || Refusal::invalid("text", "refusal-commitment-about").with("number", number);
        at.shell.live().read(|read| {
            let id = (self.0.post.find)(read, line.who.actor(), number)?.ok_or_else(unknown)?;
            let name = named(at.shell, &self.0, read, at.reader, &line.who, id)?.ok_or_else(unknown)?;
            let on = self.0.post.guarded(read, id)?.ok_or_else(unknown)?;
            let rest = words.trim_start().strip_prefix(number).unwrap_or(words);
            Ok((Some((id, name.0, on)), rest))
        })
    }

    /// The office that these words name, in whatever language: the function, and its organisation or area where they say so. The
    /// longest name that fits is meant.
    fn office(&self, words: &str) -> Option<Office> {
        let (names, said) = (self.0.names(), store::fold(words));
        let fits = |name: &Text| {
            let all = Lang::ALL.map(|l| store::fold(name.show(l)));
            all.into_iter().filter(|n| !n.is_empty() && said.contains(n.as_str())).map(|n| n.len()).max()
        };
        let longest = |list: &std::collections::BTreeMap<String, Text>| {
            let all = list.iter().filter_map(|(code, name)| Some((fits(name)?, code.clone())));
            all.max().map(|(_, code)| code)
        };
        // A screen that the words also name is not who is meant.
        let mut asked = names.functions.clone();
        asked.retain(|code, _| code != "system" && !names.technical.contains(code));
        let function = longest(&asked)?;
        Some(Office { function, organisation: longest(&names.organisations), area: longest(&names.areas) })
    }
}
