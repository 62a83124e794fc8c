//! Which objects a verb is for: what every verb over several objects takes.

use clap::Args;

use super::values;
use crate::ops::targets::Choice;
use crate::output::data::Format;

/// What selects objects, and the form of the report on them.
#[derive(Debug, Args)]
pub struct ChooseArgs {
    /// Every object of the kind in the namespace
    #[arg(long, global = true)]
    pub all: bool,
    /// Look in every namespace
    #[arg(short = 'A', long, global = true)]
    pub all_namespaces: bool,
    /// The objects with these labels, as in team=a,env!=test
    #[arg(short = 'l', long, global = true, value_name = "SELECTOR")]
    pub label_selector: Option<String>,
    /// Of those only the objects that are not ready
    #[arg(long, global = true)]
    pub not_ready: bool,
    /// Of those only the objects whose controller reported failure
    #[arg(long, global = true)]
    pub failed: bool,
    /// The form of the report on stdout
    #[arg(short, long, global = true, value_enum, default_value_t)]
    pub output: Format,
}

/// The names of objects.
#[derive(Debug, Args)]
pub struct NamesArgs {
    /// The names
    #[arg(value_name = "NAME", value_parser = values::object_name)]
    pub names: Vec<String>,
}

impl ChooseArgs {
    /// Returns the choice of these objects.
    pub fn choice(self, names: Vec<String>) -> Choice {
        Choice {
            names,
            all: self.all,
            all_namespaces: self.all_namespaces,
            labels: self.label_selector,
            not_ready: self.not_ready,
            failed: self.failed,
            expired: false,
        }
    }
}
