//! What the public site says: every Tuesday the same item in new words, once the figure of the week is public.

use warning::item::{ItemText, Sort, Texts};

use super::{ABOUT, Loom, clock};
use crate::reception::WeekDay;
use crate::script::{Act, ItemName, NewItem, Public, Retell};

/// The item's name in the script.
const NEWS: &str = "site-news";
/// Who writes for the public.
const WHO: &str = "press";

impl Loom<'_> {
    pub(super) fn site(&mut self, n: u32) {
        let texts = self.weekly(n);
        let (item, tuesday) = (NEWS.to_owned(), WeekDay { week: n, day: 2 });
        let written = if n == 1 {
            let (sort, about) = (Sort::News, ABOUT.to_owned());
            Public::Item(Box::new(NewItem { item: item.clone(), sort, about, texts }))
        } else {
            Public::Retell(Retell { item: item.clone(), texts })
        };
        self.put(&format!("site-{n}"), tuesday, clock(11, 0), WHO, Act::Public(written));
        let publish = Act::Public(Public::Publish(ItemName { item }));
        self.put(&format!("site-out-{n}"), tuesday, clock(11, 10), WHO, publish);
    }

    fn weekly(&self, n: u32) -> Texts {
        let sites = self.monday_of(n).map_or(0, |day| day.sites.len());
        let put = |text: &str| text.replace("{week}", &n.to_string()).replace("{sites}", &sites.to_string());
        let one = |(tag, text): (&String, &ItemText)| {
            (tag.clone(), ItemText { title: put(&text.title), body: put(&text.body) })
        };
        self.of.site.weekly.iter().map(one).collect()
    }
}
