//! What guards plans and measures, and where their pages are.

use kernel::{Id, Lang, Resource, kind};
use programme::read::{self, Eye};
use store::{Read, StoreError};

/// The matters of this package, for the journal's pages and for what is about them.
pub(crate) struct Matters;

impl web::Matters for Matters {
    fn resource(&self, read: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
        read::resource(read, matter)
    }
    fn page(
        &self,
        read: &dyn Read,
        lang: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        named(read, &Eye::all(), lang, matter)
    }
}

/// Name and page of a plan or a point, for whom this eye is.
pub(crate) fn named(
    read: &dyn Read,
    eye: &Eye,
    lang: Lang,
    matter: Id<kind::Matter>,
) -> Result<Option<(String, String)>, StoreError> {
    if let Some(plan) = read::plan(read, eye, matter)? {
        return Ok(Some((called(&plan, lang), format!("plan/{matter}"))));
    }
    let Some(point) = read::point(read, eye, matter)? else { return Ok(None) };
    let Some(plan) = read::plan(read, eye, point.plan)? else { return Ok(None) };
    let words = point.point.words.text.show(lang);
    let name = format!("{} {} {words}", called(&plan, lang), point.point.number);
    Ok(Some((name.trim_end().to_owned(), format!("measures/{matter}"))))
}

/// What people call a plan: its short name where it has one.
pub(crate) fn called(plan: &read::PlanRow, lang: Lang) -> String {
    let short = plan.frame.short.show(lang);
    if short.is_empty() { plan.frame.titles.show(lang).to_owned() } else { short.to_owned() }
}
