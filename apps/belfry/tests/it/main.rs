//! The program from outside: made, started, stopped, copied, restored, as an operator does it.

mod backup;
mod command_line;
mod night;
mod place;
mod program;
