//! Gauss-Legendre quadrature over equal panels. Knows a smooth function, never what it means.

/// Positive nodes and weights of the ten-point rule on [-1, 1] (Abramowitz & Stegun 1964, table 25.4).
const RULE: [(f64, f64); 5] = [
    (0.148_874_338_981_631_21, 0.295_524_224_714_752_87),
    (0.433_395_394_129_247_2, 0.269_266_719_309_996_35),
    (0.679_409_568_299_024_4, 0.219_086_362_515_982_04),
    (0.865_063_366_688_984_5, 0.149_451_349_150_580_6),
    (0.973_906_528_517_171_7, 0.066_671_344_308_688_14),
];

/// The integral of `f` from `from` to `to`, component by component, over `panels` equal panels.
/// Exact for polynomials of degree 19 in each panel; zero for an empty or reversed range.
pub(super) fn integrate<const K: usize>(
    from: f64,
    to: f64,
    panels: u32,
    f: impl Fn(f64) -> [f64; K],
) -> [f64; K] {
    let mut total = [0.0; K];
    if to <= from {
        return total;
    }
    let half = (to - from) / f64::from(panels) / 2.0;
    for panel in 0..panels {
        let middle = from + half * f64::from(2 * panel + 1);
        for (node, weight) in RULE {
            let (left, right) = (f(middle - half * node), f(middle + half * node));
            for ((sum, l), r) in total.iter_mut().zip(left).zip(right) {
                *sum += weight * half * (l + r);
            }
        }
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_panel_is_exact_up_to_degree_nineteen() {
        let [constant, top] = integrate(0.0, 1.0, 1, |x| [1.0, x.powi(19)]);
        assert!((constant - 1.0).abs() < 1e-15, "{constant}");
        assert!((top - 1.0 / 20.0).abs() < 1e-15, "{top}");
    }

    #[test]
    fn an_exponential_tail_is_exact_to_rounding() {
        let [tail] = integrate(0.0, 40.0, 40, |x| [(-x).exp()]);
        assert!((tail - 1.0).abs() < 1e-14, "{tail}");
    }

    #[test]
    fn an_empty_range_has_no_area() {
        assert_eq!(integrate(2.0, 2.0, 4, |x| [x]), [0.0]);
        assert_eq!(integrate(2.0, 1.0, 4, |x| [x]), [0.0]);
    }
}
