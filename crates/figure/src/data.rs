//! The data from which a picture and its table are both made.
//!
//! Not here: how either looks. Invariant: every series has one cell a label, and every number is
//! finite and not negative.

/// The most series a figure can tell apart by colour and pattern.
pub const MAX_SERIES: usize = 6;

/// The most labels a figure takes: a little more than a year of days.
pub const MAX_POINTS: usize = 400;

/// One value of a figure, or the fact that there is none.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A value: the number that is drawn, and the same number as the reader reads it.
    Value {
        /// In the unit of the figure; finite, not negative.
        number: f64,
        /// Formatted for the reader's language.
        text: String,
    },
    /// Nothing was measured. Never drawn as zero.
    Missing,
}

impl Cell {
    /// The number, unless it is missing.
    #[must_use]
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Value { number, .. } => Some(*number),
            Self::Missing => None,
        }
    }
}

/// One named row of cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// The name in the key and in the table's head.
    pub name: String,
    /// One cell a label of the dataset.
    pub cells: Vec<Cell>,
}

/// Labels (days, networks, sectors) and one or more series over them.
#[derive(Debug, Clone, PartialEq)]
pub struct Dataset {
    heading: String,
    labels: Vec<String>,
    series: Vec<Series>,
}

/// The data cannot be drawn.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DataError {
    /// A figure of nothing.
    #[error("a figure needs at least one series and one label")]
    Empty,
    /// More series than patterns.
    #[error("{0} series; at most {MAX_SERIES} can be told apart: group the rest as \"other\"")]
    TooManySeries(usize),
    /// More labels than can be drawn.
    #[error("{0} labels; at most {MAX_POINTS}: use a coarser step")]
    TooManyPoints(usize),
    /// A series that does not fit the labels.
    #[error("series \"{series}\" has {found} cells for {expected} labels")]
    Length {
        /// Name of the series.
        series: String,
        /// Cells it should have.
        expected: usize,
        /// Cells it has.
        found: usize,
    },
    /// Not finite, or negative.
    #[error("series \"{series}\", \"{label}\": the number is negative or not finite")]
    Number {
        /// Name of the series.
        series: String,
        /// The label of the cell.
        label: String,
    },
}

impl Dataset {
    /// Puts labels and series together. `heading` names what the labels are ("Day", "Network").
    ///
    /// # Errors
    /// When there is nothing to draw, too much, or a cell that is not a number; see [`DataError`].
    pub fn new(
        heading: impl Into<String>,
        labels: Vec<String>,
        series: Vec<Series>,
    ) -> Result<Self, DataError> {
        if labels.is_empty() || series.is_empty() {
            return Err(DataError::Empty);
        }
        if series.len() > MAX_SERIES {
            return Err(DataError::TooManySeries(series.len()));
        }
        if labels.len() > MAX_POINTS {
            return Err(DataError::TooManyPoints(labels.len()));
        }
        for one in &series {
            check(one, &labels)?;
        }
        Ok(Self {
            heading: heading.into(),
            labels,
            series,
        })
    }

    /// What the labels are.
    #[must_use]
    pub fn heading(&self) -> &str {
        &self.heading
    }

    /// The labels in order.
    #[must_use]
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    /// The series in order.
    #[must_use]
    pub fn series(&self) -> &[Series] {
        &self.series
    }

    /// The largest single number; 0 when all are missing.
    #[must_use]
    pub fn largest(&self) -> f64 {
        let numbers = self.series.iter().flat_map(|s| &s.cells);
        numbers.filter_map(Cell::number).fold(0.0, f64::max)
    }

    /// The largest sum over the series at one label; 0 when all are missing.
    #[must_use]
    pub fn largest_sum(&self) -> f64 {
        let sums = (0..self.labels.len()).map(|i| self.sum(i).unwrap_or(0.0));
        sums.fold(0.0, f64::max)
    }

    /// The sum over the series at one label; `None` when every one is missing there.
    pub(crate) fn sum(&self, index: usize) -> Option<f64> {
        let mut numbers = self.series.iter().filter_map(|s| s.cells[index].number());
        let first = numbers.next()?;
        Some(numbers.fold(first, |a, b| a + b))
    }
}

fn check(series: &Series, labels: &[String]) -> Result<(), DataError> {
    if series.cells.len() != labels.len() {
        return Err(DataError::Length {
            series: series.name.clone(),
            expected: labels.len(),
            found: series.cells.len(),
        });
    }
    for (cell, label) in series.cells.iter().zip(labels) {
        // The upper bound keeps the sum of all series finite.
        if cell.number().is_some_and(|n| !(0.0..=1e300).contains(&n)) {
            return Err(DataError::Number {
                series: series.name.clone(),
                label: label.clone(),
            });
        }
    }
    Ok(())
}
