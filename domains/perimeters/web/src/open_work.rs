//! Perimeters that hold, for the handover of a watch.

use std::sync::Arc;

use access::Eye;
use kernel::{Id, Lang, Text, kind};
use perimeters::perimeter::Colour;
use perimeters::read::{self, Filter, PerimeterRow};
use web::{Fault, OfferCx, OpenThing, OpenWork};

use crate::desk::Desk;

/// Perimeters that nobody has lifted.
pub(crate) struct Perimeters(pub(crate) Arc<Desk>);

impl Perimeters {
    fn eye(&self, cx: &OfferCx<'_>) -> Eye {
        cx.actor.map_or_else(Eye::all, |actor| self.0.post.eye(actor))
    }
}

impl OpenWork for Perimeters {
    fn code(&self) -> &'static str {
        "perimeter"
    }
    fn heading(&self) -> &'static str {
        "perimeter-open-work"
    }
    fn list(&self) -> &'static str {
        "perimeters"
    }
    fn open(&self, cx: &OfferCx<'_>, most: i64) -> Result<Vec<OpenThing>, Fault> {
        let rows = read::list(cx.read, &self.eye(cx), &Filter::default(), most)?;
        Ok(rows.iter().map(|row| thing(cx, row)).collect())
    }
    fn one(&self, cx: &OfferCx<'_>, id: Id<kind::Matter>) -> Result<Option<OpenThing>, Fault> {
        Ok(read::perimeter(cx.read, &self.eye(cx), id)?.map(|row| thing(cx, &row)))
    }
}

fn thing(cx: &OfferCx<'_>, row: &PerimeterRow) -> OpenThing {
    let label = |lang: Lang| {
        let colour = cx.texts.plain(lang, &format!("perimeter-colour-{}", row.says.colour));
        format!("{colour}, {}", row.about_label)
    };
    OpenThing {
        id: row.id,
        number: row.number.clone(),
        label: Text::three(label(Lang::Fr), label(Lang::Nl), label(Lang::En)),
        path: format!("perimeters/{}", row.id),
        tone: match row.says.colour {
            // Its time is over and it still stands: somebody has to decide.
            _ if row.is_over(cx.now) => "crit",
            Colour::Red => "warn",
            Colour::Orange | Colour::Yellow => "",
        },
        at: row.says.until.unwrap_or(row.set_at),
        is_due: row.says.until.is_some(),
        settled: !row.live,
    }
}
