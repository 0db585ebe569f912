package org.luoshi.access;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On what opens to inspectors but is not cut by cohort: they are let in on the days of an inspection and refused as outside-period on any
 * other (R8.2). Nobody else is asked. */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WithinPeriod {}
