//! What guards objectives, plans and projects, and where their pages are.

use kernel::{Id, Lang, Resource, kind};
use store::{Read, StoreError};
use strategy::read::{self, Eye};

use crate::show::code;

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
        let eye = Eye::all();
        if let Some(p) = read::project(read, &eye, matter)? {
            return Ok(Some((
                format!("{} {}", p.number, p.content.titles.show(lang)),
                format!("projects/{matter}"),
            )));
        }
        if let Some(o) = read::objective(read, &eye, matter)? {
            let name = format!("{} {}", code(&o.code).show(lang), o.wording.titles.show(lang));
            return Ok(Some((name, format!("objectives/{matter}"))));
        }
        let plan = read::plan(read, &eye, matter)?;
        Ok(plan.map(|p| (p.year.to_string(), format!("projects?year={}", p.year))))
    }
}
