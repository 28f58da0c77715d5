/// The version of this source; results and tables of benchmarks name it.
package enum MeridianVersion {
  /// Major, minor and patch by Semantic Versioning 2.0.0.
  package static let current = "0.1.0"
}
