//! situation-web
