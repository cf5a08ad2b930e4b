//! What a query may be made of.
//!
//! Functions are allowed one by one, never forbidden one by one: each returns no more than it is
//! given, so that memory is bounded by what the engine accounts for. That is why there is no
//! concatenation, padding, repetition or series.
//! Invariant: exactly one SELECT statement passes.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use datafusion::execution::SessionStateDefaults;
use datafusion::execution::session_state::{SessionState, SessionStateBuilder};
use datafusion::logical_expr::sqlparser::ast;
use datafusion::logical_expr::sqlparser::dialect::GenericDialect;
use datafusion::logical_expr::sqlparser::parser::{Parser, ParserError};
use datafusion::logical_expr::sqlparser::tokenizer::Token;

use super::wrong::{invalid, syntax};
use crate::error::{LakeError, SqlError};

/// Bytes of SQL text read at most.
pub(super) const MOST_TEXT: usize = 16 * 1024;

const SCALAR: &[&str] = &[
    "abs",
    "bit_length",
    "btrim",
    "ceil",
    "character_length",
    "coalesce",
    "contains",
    "date_bin",
    "date_part",
    "date_trunc",
    "ends_with",
    "floor",
    "get_field",
    "greatest",
    "least",
    "left",
    "lower",
    "ltrim",
    "map_extract",
    "map_keys",
    "now",
    "nullif",
    "nvl",
    "octet_length",
    "regexp_like",
    "reverse",
    "right",
    "round",
    "rtrim",
    "signum",
    "split_part",
    "sqrt",
    "starts_with",
    "strpos",
    "substr",
    "to_date",
    "to_timestamp",
    "trunc",
    "upper",
];
const AGGREGATE: &[&str] = &[
    "approx_distinct",
    "avg",
    "bool_and",
    "bool_or",
    "count",
    "first_value",
    "last_value",
    "max",
    "median",
    "min",
    "stddev",
    "stddev_pop",
    "sum",
    "var",
    "var_pop",
];
const WINDOW: &[&str] = &[
    "cume_dist",
    "dense_rank",
    "first_value",
    "lag",
    "last_value",
    "lead",
    "nth_value",
    "ntile",
    "percent_rank",
    "rank",
    "row_number",
];

/// A session state builder with nothing but what is allowed.
pub(super) fn allowed() -> SessionStateBuilder {
    let named =
        |names: &[&str]| -> BTreeSet<String> { names.iter().map(ToString::to_string).collect() };
    let (scalar, aggregate, window) = (named(SCALAR), named(AGGREGATE), named(WINDOW));
    let mut scalars = SessionStateDefaults::default_scalar_functions();
    scalars.retain(|f| scalar.contains(f.name()));
    let mut aggregates = SessionStateDefaults::default_aggregate_functions();
    aggregates.retain(|f| aggregate.contains(f.name()));
    let mut windows = SessionStateDefaults::default_window_functions();
    windows.retain(|f| window.contains(f.name()));
    SessionStateBuilder::new()
        .with_expr_planners(SessionStateDefaults::default_expr_planners())
        .with_scalar_functions(scalars)
        .with_aggregate_functions(aggregates)
        .with_window_functions(windows)
}

/// The statement, when the text is one SELECT.
pub(super) fn parse(state: &SessionState, text: &str) -> Result<Box<ast::Query>, LakeError> {
    within_length(text)?;
    let dialect = state.config_options().sql_parser.dialect;
    let statement = state
        .sql_to_statement(text, &dialect)
        .map_err(|e| invalid(&e))?;
    let not_select = |what: String| LakeError::from(SqlError::NotSelect(first_word(&what)));
    let datafusion::sql::parser::Statement::Statement(statement) = statement else {
        return Err(not_select(statement.to_string()));
    };
    match *statement {
        ast::Statement::Query(query) => {
            refuse(&query)?;
            Ok(query)
        }
        other => Err(not_select(other.to_string())),
    }
}

fn refuse(query: &ast::Query) -> Result<(), LakeError> {
    let no = |what: &str| Err(LakeError::from(SqlError::NotAvailable(what.to_owned())));
    let body = query.body.to_string().to_ascii_lowercase();
    if query.with.as_ref().is_some_and(|with| with.recursive) {
        return no("WITH RECURSIVE");
    }
    refuse_concatenation(query)?;
    if body.starts_with("insert") || body.starts_with("update") || body.starts_with("delete") {
        return no("changing data");
    }
    Ok(())
}

/// Concatenation is an operator, so it is refused by the operator and not by its function.
fn refuse_concatenation(text: &impl ast::Visit) -> Result<(), LakeError> {
    let is_concatenation = |expr: &ast::Expr| {
        let op = ast::BinaryOperator::StringConcat;
        matches!(expr, ast::Expr::BinaryOp { op: found, .. } if *found == op)
    };
    if contains(text, is_concatenation) {
        return Err(SqlError::NotAvailable("the operator ||".to_owned()).into());
    }
    Ok(())
}

fn contains(text: &impl ast::Visit, wanted: impl Fn(&ast::Expr) -> bool) -> bool {
    ast::visit_expressions(text, |expr| {
        if wanted(expr) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })
    .is_break()
}

/// The expression, when the text is one condition on the columns of a row: no subquery, since
/// nothing but the row is at hand.
pub(super) fn parse_condition(text: &str) -> Result<ast::Expr, LakeError> {
    within_length(text)?;
    let wrong = |e: ParserError| LakeError::from(syntax(&e));
    let mut parser = Parser::new(&GenericDialect {})
        .try_with_sql(text)
        .map_err(wrong)?;
    let expr = parser.parse_expr().map_err(wrong)?;
    let next = parser.peek_token().token;
    if next != Token::EOF {
        return Err(SqlError::Invalid(format!(
            "a condition ends before \"{next}\"; write one expression, such as source_port = 23"
        ))
        .into());
    }
    let is_subquery = |expr: &ast::Expr| {
        matches!(
            expr,
            ast::Expr::Subquery(_) | ast::Expr::InSubquery { .. } | ast::Expr::Exists { .. }
        )
    };
    if contains(&expr, is_subquery) {
        return Err(SqlError::NotAvailable("a subquery".to_owned()).into());
    }
    refuse_concatenation(&expr)?;
    Ok(expr)
}

fn within_length(text: &str) -> Result<(), LakeError> {
    if text.len() > MOST_TEXT {
        return Err(SqlError::TooLong {
            found: text.len(),
            most: MOST_TEXT,
        }
        .into());
    }
    Ok(())
}

fn first_word(text: &str) -> String {
    text.split_whitespace()
        .next()
        .unwrap_or("an empty text")
        .to_ascii_uppercase()
}
