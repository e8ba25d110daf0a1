package de.aktenlauf.architecture.twin.cases;

import de.aktenlauf.tasks.WorkItems;

record LooksUpwards(WorkItems workItems) {
}
