// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.code;

import dev.scruple.model.CodeFact;
import dev.scruple.sourcecode.names.CallSite;
import dev.scruple.sourcecode.names.DefaultSite;
import dev.scruple.sourcecode.names.ModuleCode;
import dev.scruple.sourcecode.names.Value;
import java.util.regex.Pattern;

/** Training, the seeds that it sets, and what makes it the same each time. */
final class TrainingFinder implements Finder {
  private static final Pattern OPTIMISER =
      Pattern.compile(
          "torch\\.optim\\.(?!lr_scheduler)(?:\\w+\\.)*[A-Z]\\w+|optim\\.[A-Z]\\w+|bitsandbytes\\.optim\\.\\w+"
              + "|optax\\.(adam|adamw|sgd|lamb|lion|adafactor)"
              + "|(tensorflow\\.|tf\\.)?keras\\.optimizers\\.(\\w+\\.)*[A-Z]\\w+"
              + "|mlx\\.optimizers\\.[A-Z]\\w+|(\\w+\\.)*configure_optimizers"
              + "|transformers\\.optimization\\.AdamW|paddle\\.optimizer\\.[A-Z]\\w+");
  private static final Pattern TRAINER =
      Pattern.compile(
          "(transformers|trl|sentence_transformers|pytorch_lightning|lightning|lightning\\.pytorch)"
              + "\\.(\\w+\\.)*\\w*Trainer");
  private static final Pattern SEEDED_TRAINER =
      Pattern.compile("(transformers|trl|sentence_transformers)\\.(\\w+\\.)*\\w*Trainer");
  private static final Pattern SEED =
      Pattern.compile(
          "torch(\\.\\w+){0,3}\\.manual_seed(_all)?|torch\\.Generator\\(\\)\\.manual_seed"
              + "|(numpy|np)\\.random\\.(seed|RandomState)|random\\.seed|random\\.Random"
              + "|(tensorflow|tf)\\.(compat\\.v1\\.)?(random\\.)?set_(random_)?seed"
              + "|(.+\\.)?(set_seed|set_random_seed|set_seeds|seed_everything|init_seeds|seed_all|fix_seed"
              + "|set_global_seed|setup_seed|manual_seed|set_all_seeds|enable_full_determinism)"
              + "|jax\\.random\\.(PRNGKey|key)|mlx\\.core\\.random\\.seed|paddle\\.seed");
  private static final Pattern GENERATOR = Pattern.compile("(numpy|np)\\.random\\.default_rng");
  private static final Pattern SAME =
      Pattern.compile(
          "torch\\.(use_deterministic_algorithms|set_deterministic)"
              + "|(.+\\.)?(enable_full_determinism|enable_op_determinism)");

  @Override
  public void find(ModuleCode code, Found found) {
    boolean trains = false;
    boolean seeds = false;
    boolean same = false;
    for (CallSite call : code.calls()) {
      String name = call.name();
      boolean trainer = TRAINER.matcher(name).matches();
      if (!trains && (trainer || OPTIMISER.matcher(name).matches())) {
        found.add(call.line(), new CodeFact.Training(Words.shown(name)));
        trains = true;
      }
      boolean seeded =
          SEED.matcher(name).matches() || (GENERATOR.matcher(name).matches() && hasArgument(call));
      if (!seeds && (seeded || (trainer && SEEDED_TRAINER.matcher(name).matches()))) {
        String by = seeded ? name : name + ", whose seed is 42 by default";
        found.add(call.line(), new CodeFact.SeedSet(Words.shown(by)));
        seeds = true;
      }
      if (!same && SAME.matcher(name).matches()) {
        found.add(call.line(), new CodeFact.Determinism(Words.shown(name)));
        same = true;
      }
    }
    for (DefaultSite each : code.defaults()) {
      boolean on = each.value() instanceof Value.Truth truth && truth.value();
      if (!same && on && each.name().equals("deterministic")) {
        found.add(each.line(), new CodeFact.Determinism("deterministic = True"));
        same = true;
      }
    }
  }

  private static boolean hasArgument(CallSite call) {
    return !call.call().arguments().isEmpty();
  }
}
