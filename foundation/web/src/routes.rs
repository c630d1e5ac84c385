//! Routes that can be listed. The router itself keeps its addresses to itself; these write down each as it is made, so that a
//! test can go through all of them and none is forgotten.

use std::convert::Infallible;

use axum::extract::{Extension, Request};
use axum::handler::Handler;
use axum::response::IntoResponse;
use axum::routing::MethodRouter;
use axum::{Router, routing};
use tower::Service;

use crate::Shell;

/// One address with one method.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    /// The pattern: `/{lang}/people/{person}` for what stands under each language, otherwise as it is.
    pub path: String,
    /// `GET` (which answers `HEAD` too) or `POST`.
    pub method: &'static str,
}

/// Handlers of one address by method: `get(show).post(record)`.
pub struct Methods {
    router: MethodRouter<Shell>,
    list: Vec<&'static str>,
}

/// Reads.
pub fn get<H: Handler<T, Shell>, T: 'static>(handler: H) -> Methods {
    Methods { router: routing::get(handler), list: vec!["GET"] }
}

/// Writes.
pub fn post<H: Handler<T, Shell>, T: 'static>(handler: H) -> Methods {
    Methods { router: routing::post(handler), list: vec!["POST"] }
}

impl Methods {
    /// Reads as well.
    #[must_use]
    pub fn get<H: Handler<T, Shell>, T: 'static>(mut self, handler: H) -> Self {
        self.list.push("GET");
        Self { router: self.router.get(handler), list: self.list }
    }
    /// Writes as well.
    #[must_use]
    pub fn post<H: Handler<T, Shell>, T: 'static>(mut self, handler: H) -> Self {
        self.list.push("POST");
        Self { router: self.router.post(handler), list: self.list }
    }
}

/// The routes of a package, without language.
#[derive(Default)]
pub struct Routes {
    router: Router<Shell>,
    list: Vec<Route>,
}

impl Routes {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// One more address: `.route("/watch", get(show))`.
    #[must_use]
    pub fn route(mut self, path: &str, methods: Methods) -> Self {
        self.list.extend(methods.list.into_iter().map(|method| Route { path: path.to_owned(), method }));
        Self { router: self.router.route(path, methods.router), list: self.list }
    }

    /// An address that a service of its own reads from: a file in pieces.
    #[must_use]
    pub fn file<S>(mut self, path: &str, service: S) -> Self
    where
        S: Service<Request, Error = Infallible> + Clone + Send + Sync + 'static,
        S::Response: IntoResponse,
        S::Future: Send + 'static,
    {
        self.list.push(Route { path: path.to_owned(), method: "GET" });
        Self { router: self.router.route_service(path, service), list: self.list }
    }

    /// These and those of another list.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.list.extend(other.list);
        Self { router: self.router.merge(other.router), list: self.list }
    }

    /// Puts a value at hand for the handlers of these routes, which take it as an `Extension`.
    #[must_use]
    pub fn with<T: Clone + Send + Sync + 'static>(self, value: T) -> Self {
        Self { router: self.router.layer(Extension(value)), list: self.list }
    }

    /// The same routes under a prefix.
    pub(crate) fn under(&self, prefix: &str) -> Self {
        let path = |route: &Route| {
            if route.path == "/" { prefix.to_owned() } else { format!("{prefix}{}", route.path) }
        };
        let list = self.list.iter().map(|route| Route { path: path(route), method: route.method }).collect();
        Self { router: Router::new().nest(prefix, self.router.clone()), list }
    }

    /// The router, and what it has with `{lang}` for each language, in order.
    pub(crate) fn parts(self) -> (Router<Shell>, Vec<Route>) {
        let mut list: Vec<Route> = self
            .list
            .into_iter()
            .map(|route| match crate::reader::lang_of_path(&route.path) {
                Some(lang) => Route { path: route.path.replacen(lang.code(), "{lang}", 1), ..route },
                None => route,
            })
            .collect();
        list.sort();
        list.dedup();
        (self.router, list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn nothing() {}

    #[test]
    fn every_address_and_method_is_listed_once() {
        let some = Routes::new().route("/b/{id}", post(nothing)).route("/a", get(nothing).post(nothing));
        let more = some.merge(Routes::new().route("/c", post(nothing).get(nothing))).with(7_u8);
        let all = more.under("/fr").merge(more.under("/nl")).merge(Routes::new().route("/", get(nothing)));
        let listed: Vec<String> = all.parts().1.iter().map(|r| format!("{} {}", r.method, r.path)).collect();
        let expected = [
            "GET /",
            "GET /{lang}/a",
            "POST /{lang}/a",
            "POST /{lang}/b/{id}",
            "GET /{lang}/c",
            "POST /{lang}/c",
        ];
        assert_eq!(listed, expected);
    }
}
